import { z } from 'zod';

/** Control and format characters: they end lines, turn the direction of what follows, or are not seen at all. */
const UNSEEN = /[\p{Cc}\p{Cf}]/u;
const LETTER = /\p{L}/u;

export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** The same for text of several lines. */
export function hasUnseenBetweenLines(text: string): boolean {
  return hasUnseen(text.replace(/[\n\r\t]/g, ''));
}

/** Text on one line that is what it looks like. */
export const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must be given')
    .max(longest, `has at most ${longest} characters`)
    .refine((text) => !hasUnseen(text), 'holds characters that are not seen');

/** A part of somebody's name. */
export const nameText = (longest: number) =>
  plainText(longest).refine((text) => LETTER.test(text), 'needs a letter');
