interface ProseProps {
  readonly text: string | null | undefined;
}

/** A description of the schema: paragraphs, and `code` between backquotes. */
export function Prose({ text }: ProseProps) {
  if (!text) return null;
  return (
    <>
      {text.split(/\n\s*\n/).map((paragraph) => (
        <p key={paragraph}>
          {paragraph
            .split(/(`[^`]+`)/)
            .map((piece) => (/^`.+`$/.test(piece) ? <code key={piece}>{piece.slice(1, -1)}</code> : piece))}
        </p>
      ))}
    </>
  );
}
