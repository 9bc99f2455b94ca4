import { z } from 'zod';
import { isDay } from '../scalars/scalars';

/** Cells of a file, told in words when they are not right, and never repeated. */

/** What other cells are compared with must be right first (abort). */
export const day = z
  .string()
  .refine(isDay, { error: 'must be a day that exists, as YYYY-MM-DD', abort: true });

export const digits = (count: number) =>
  z.string().regex(new RegExp(`^\\d{${count}}$`), `must have ${count} digits`);

export const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be ${least} to ${most}`);

/** One of a list of words, in capitals or not; several words may mean the same. */
export const word = <Value>(words: Readonly<Record<string, Value>>) =>
  z.string().transform((cell, context) => {
    const found = Object.entries(words).find(([known]) => known === cell.toUpperCase());
    if (found) return found[1];
    context.addIssue({ code: 'custom', message: `must be one of ${Object.keys(words).join(', ')}` });
    return z.NEVER;
  });

export const yesOrNo = z
  .string()
  .transform((cell) => cell || 'N')
  .pipe(word({ J: true, JA: true, N: false, NEE: false }));

/** A cell that may be empty. */
export const maybe = <Value>(cell: z.ZodType<Value, string>) =>
  z.string().transform((value, context): Value | null => {
    if (value === '') return null;
    const parsed = cell.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
