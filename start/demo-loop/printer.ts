import type { Persona, Refusal } from './client';
import { compactJson, compactOperation, wrapped } from './compact';

/** Where the text goes, a line at a time. */
export type Write = (line: string) => void;

/** A step as it is shown. */
export interface Shown {
  readonly number: number;
  readonly title: string;
  readonly who: Persona;
  readonly operation: string;
  readonly variables: unknown;
  readonly outcome: { readonly data: unknown } | { readonly refusals: readonly Refusal[] };
  /** How long owners took to tell each other, where that was waited for. */
  readonly waitedMs: number | null;
  readonly why: string;
}

export interface Printer {
  line(text: string): void;
  chapter(title: string, words: string): void;
  step(step: Shown): void;
  end(words: string): void;
}

const WIDTH = 100;
const MARGIN = 12;
const ROOM = WIDTH - MARGIN;

/** The story as text, some 100 columns wide. */
export function textPrinter(write: Write, { colours }: { readonly colours: boolean }): Printer {
  const paint = (code: number) => (text: string) => (colours ? `\u001b[${code}m${text}\u001b[0m` : text);
  const [bold, dim, green, yellow, cyan] = [paint(1), paint(2), paint(32), paint(33), paint(36)];
  /** A label, and lines beside it. */
  const beside = (label: string, lines: readonly string[], colour: (text: string) => string) => {
    lines.forEach((line, index) => {
      write(`    ${dim((index === 0 ? label : '').padEnd(MARGIN - 4))}${colour(line)}`);
    });
  };
  const plain = (text: string) => text;
  return {
    line: (text) => {
      for (const line of wrapped(text, WIDTH)) write(line);
    },
    chapter(title, words) {
      write('');
      write(cyan(`── ${title} ${'─'.repeat(WIDTH - title.length - 4)}`));
      for (const line of wrapped(words, WIDTH - 3)) write(`   ${line}`);
    },
    step({ number, title, who, operation, variables, outcome, waitedMs, why }) {
      write('');
      write(bold(`${String(number).padStart(2)}  ${title}`));
      beside('who', [`${who.persona} (${who.label})`], plain);
      beside('asks', compactOperation(operation, ROOM), plain);
      if (!isEmpty(variables)) beside('with', compactJson(variables, ROOM), plain);
      if ('data' in outcome) beside('answer', compactJson(outcome.data, ROOM), green);
      else beside('refused', outcome.refusals.flatMap(refusalLines), yellow);
      if (waitedMs !== null)
        beside('', [`(${waitedMs} ms after the step before: owners tell each other by event)`], dim);
      beside('why', wrapped(why, ROOM), plain);
    },
    end(words) {
      write('');
      write(cyan('─'.repeat(WIDTH)));
      for (const line of wrapped(words, WIDTH)) write(line);
    },
  };
}

function refusalLines({ code, message, hint, details }: Refusal): string[] {
  return [
    ...wrapped(`${code}: ${message}`, ROOM),
    ...(hint === undefined ? [] : wrapped(`hint: ${hint}`, ROOM)),
    ...(details === undefined ? [] : compactJson({ details }, ROOM)),
  ];
}

function isEmpty(variables: unknown): boolean {
  return typeof variables === 'object' && variables !== null && Object.keys(variables).length === 0;
}
