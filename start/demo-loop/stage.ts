import { z } from 'zod';
import { StartFailure } from '../failure';
import type { Answer, DemoHub } from './client';
import type { OperationText } from './operation';
import type { Printer } from './printer';

/** How long owners may take to tell each other what happened, and how often one asks meanwhile. */
const TOLD_WITHIN_MS = 15_000;
const ASK_AGAIN_MS = 200;

/** Who asks what. */
export interface Asked<Result, Variables> {
  readonly as: string;
  readonly operation: OperationText<Result, Variables>;
  readonly variables: Variables;
}

/** An answer or a part of it: what the story relies on. */
export type Part<T> =
  T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Part<Item>>
    : T extends object
      ? { readonly [Key in keyof T]?: Part<T[Key]> }
      : T;

/** A word of one of the schema's lists, whichever it is. */
export const wordOf = <Word extends string>() => z.custom<Word>((value) => typeof value === 'string');

export interface Expected<Result, Found extends Part<Result>> {
  /** What the story says is answered; at anything else it stops. */
  readonly answer: z.ZodType<Found>;
  /** Asks again for a while, because another owner has to hear first of what happened. */
  readonly waits?: true;
}

/** What the reader is told of a step. */
export interface Told {
  readonly title: string;
  readonly why: string;
}

/** What chapters play on: each step is asked, compared with the story, and printed. */
export interface Stage {
  chapter(title: string, words: string): void;
  /** A step that is answered. */
  tell<Result, Variables, Found extends Part<Result>>(
    step: Told & Asked<Result, Variables> & Expected<Result, Found>,
  ): Promise<Found>;
  /** A step that is refused, with this code. */
  refuse<Result, Variables>(step: Told & Asked<Result, Variables> & { readonly code: string }): Promise<void>;
  /** What belongs to the preparations, and is not printed. */
  quietly<Result, Variables, Found extends Part<Result>>(
    step: Asked<Result, Variables> & Expected<Result, Found>,
  ): Promise<Found>;
  note(text: string): void;
  counts(): { readonly answered: number; readonly refused: number };
}

export function stageFor(hub: DemoHub, printer: Printer): Stage {
  let steps = 0;
  let refused = 0;
  /** Prints a step, whatever came. @returns what it is called when something is wrong with it */
  const show = <Result, Variables>(step: Told & Asked<Result, Variables>, { answer, waitedMs }: Came) => {
    steps += 1;
    const { title, why, as, operation, variables } = step;
    const { data, refusals } = answer;
    const outcome = refusals.length > 0 ? { refusals } : { data };
    printer.step({
      ...{ number: steps, title, who: hub.getPersona(as), operation, variables, why },
      ...{ outcome, waitedMs },
    });
    return `Step ${steps}, “${title}”,`;
  };
  return {
    chapter: (title, words) => printer.chapter(title, words),
    note: (text) => printer.line(text),
    counts: () => ({ answered: steps - refused, refused }),
    quietly: async (step) => foundIn(await getAnswer(hub, step), 'A preparation'),
    async tell(step) {
      const given = await getAnswer(hub, step);
      return foundIn(given, show(step, given));
    },
    async refuse(step) {
      const { as, operation, variables, code } = step;
      const answer = await hub.ask(as, operation, variables);
      const name = show(step, { answer, waitedMs: null });
      const isAsTold = answer.refusals.length > 0 && answer.refusals.every((one) => one.code === code);
      if (!isAsTold) throw otherwise(name, `${code} was to come, and ${summaryOf(answer)} came`, answer);
      refused += 1;
    },
  };
}

interface Came {
  readonly answer: Answer;
  readonly waitedMs: number | null;
}
/** What came, with what is wrong with it as the story goes. */
type Given<Found> = Came & ({ readonly found: Found; readonly fault: null } | { readonly fault: string });

function foundIn<Found>(given: Given<Found>, name: string): Found {
  if (given.fault !== null) throw otherwise(name, given.fault, given.answer);
  return given.found;
}

async function getAnswer<Result, Variables, Found extends Part<Result>>(
  hub: DemoHub,
  { as, operation, variables, answer: expected, waits }: Asked<Result, Variables> & Expected<Result, Found>,
): Promise<Given<Found>> {
  const began = Date.now();
  for (let tries = 1; ; tries += 1) {
    const answer = await hub.ask(as, operation, variables);
    const read = expected.safeParse(answer.data);
    const waitedMs = tries > 1 ? Date.now() - began : null;
    if (read.success && answer.refusals.length === 0)
      return { found: read.data, answer, waitedMs, fault: null };
    if (!waits || Date.now() - began > TOLD_WITHIN_MS) {
      const fault = answer.refusals.length > 0 ? summaryOf(answer) : faultsOf(read.error);
      return { answer, waitedMs, fault };
    }
    await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
  }
}

function otherwise(what: string, fault: string, { requestId }: Answer): StartFailure {
  return new StartFailure(
    `${what} was answered otherwise than the story says: ${fault}.`,
    `Request ${requestId}. Another run puts right what this one leaves behind; \`npm run reset\` starts over.`,
  );
}

/** As the hub says it; of an answer with data, that it is one. */
function summaryOf({ refusals }: Answer): string {
  if (refusals.length === 0) return 'an answer';
  return refusals
    .map(({ code, message, hint }) => `${code} (${message}${hint === undefined ? '' : `; ${hint}`})`)
    .join(', ');
}

function faultsOf(error: z.ZodError | undefined): string {
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
}
