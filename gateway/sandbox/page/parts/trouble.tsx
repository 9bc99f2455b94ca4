import type { Trouble } from '../world';

interface TroubleNoteProps {
  readonly trouble: Trouble;
  readonly persona: string | null;
  readonly onRetry: () => void;
}

/** Why the page has no schema, and one button. */
export function TroubleNote({ trouble, persona, onRetry }: TroubleNoteProps) {
  const [words, button] = wordsOf(trouble, persona);
  return (
    <section class="trouble refusal" aria-label="Trouble with the hub">
      <p>{words}</p>
      <button type="button" onClick={onRetry}>
        {button}
      </button>
    </section>
  );
}

function wordsOf(trouble: Trouble, persona: string | null): readonly [words: string, button: string] {
  if (trouble === 'away') {
    return [
      'The hub does not answer: it may have been stopped. Nothing of your work is lost; look at the terminal in which npm start runs.',
      'Try again',
    ];
  }
  if (trouble === 'login ended') {
    return [
      'Your login has ended, so the documentation of this role cannot be read.',
      `Log in again as ${persona}`,
    ];
  }
  return [
    'The hub gave no schema for this persona. It may have been made anew since: choose another persona, or try again.',
    'Try again',
  ];
}
