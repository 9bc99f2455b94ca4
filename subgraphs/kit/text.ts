import { z } from 'zod';

/** Control and format characters: they end lines, turn the direction of what follows, or are not seen at all. */
const UNSEEN = /[\p{Cc}\p{Cf}]/u;
const LETTER = /\p{L}/u;

export function hasUnseen(text: string): boolean {
  return UNSEEN.test(text);
}

/** The same for text of several lines. */
function hasUnseenBetweenLines(text: string): boolean {
  return hasUnseen(text.replace(/[\n\r\t]/g, ''));
}

const NOTHING_UNSEEN = 'holds characters that are not seen';

/** Any signs at all: a search takes from them what it can use. */
export const anyText = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least, `has at least ${least} characters`)
    .max(most, `has at most ${most} characters`);

/** Text on one line, of a length. */
export const lineText = (least: number, most: number) =>
  anyText(least, most).refine((text) => !hasUnseen(text), NOTHING_UNSEEN);

/** Text of several lines, of a length. */
export const paragraphs = (least: number, most: number) =>
  anyText(least, most).refine((text) => !hasUnseenBetweenLines(text), NOTHING_UNSEEN);

/** Text on one line that must be given. */
export const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1, 'must be given')
    .max(longest, `has at most ${longest} characters`)
    .refine((text) => !hasUnseen(text), NOTHING_UNSEEN);

/** A part of somebody's name. */
export const nameText = (longest: number) =>
  plainText(longest).refine((text) => LETTER.test(text), 'needs a letter');
