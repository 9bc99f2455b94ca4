import { z } from 'zod';

/** More refused lines than this tell nothing new; none of them holds a value of the file. */
export const MOST_REFUSED_SHOWN = 100;

export const refusedLineSchema = z.object({
  line: z.int().positive(),
  column: z.string().nullable(),
  code: z.enum(['FORBIDDEN_ROW', 'BAD_USER_INPUT']),
  message: z.string(),
});

/** Why a line was refused: where, and what is wrong, without the value. */
export type RefusedLine = z.infer<typeof refusedLineSchema>;

export const wrong = (line: number, column: string | null, message: string): RefusedLine => ({
  line,
  column,
  code: 'BAD_USER_INPUT',
  message,
});

export const notYours = (line: number, column: string | null, message: string): RefusedLine => ({
  line,
  column,
  code: 'FORBIDDEN_ROW',
  message,
});

/** What became of a file that could be read. */
export interface Outcome {
  readonly lines: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedLine[];
}

/** A file with a refused line changes nothing. */
export function refusal(lines: number, refused: readonly RefusedLine[]): Outcome {
  return { lines, created: 0, updated: 0, unchanged: 0, refused };
}
