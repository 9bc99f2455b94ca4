import { parseOrNull } from '../copy/operation';
import type { Asked } from '../workspace';

interface HistoryProps {
  readonly history: readonly Asked[];
  readonly onOpen: (asked: Asked) => void;
  readonly onClear: () => void;
}

/** What was asked from this browser, the newest first. */
export function History({ history, onOpen, onClear }: HistoryProps) {
  if (history.length === 0) {
    return <p class="soft">What you run is listed here, in this browser only.</p>;
  }
  return (
    <>
      <ul class="list">
        {history.map((asked) => (
          <li key={asked.id}>
            <button type="button" class="row" onClick={() => onOpen(asked)}>
              <span>{titleOf(asked.text)}</span>
              <small>
                {asked.persona ?? 'nobody'}, {new Date(asked.at).toLocaleTimeString()}
              </small>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={onClear}>
        Clear the history
      </button>
    </>
  );
}

/** The name of the first operation, or its first words. */
export function titleOf(text: string): string {
  for (const node of parseOrNull(text)?.definitions ?? []) {
    if (node.kind === 'OperationDefinition' && node.name) return node.name.value;
  }
  const named = /\b(?:query|mutation)\s+(\w+)/.exec(text)?.[1];
  return (
    named ??
    (text
      .replace(/#.*$/gm, '')
      .replace(/[\s{]+/g, ' ')
      .trim()
      .slice(0, 24) ||
      'New')
  );
}
