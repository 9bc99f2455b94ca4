import { z } from 'zod';
import { dayOf, today } from '../kit/calendar';

/** The shapes that inputs of all parts of this owner are made of: what GraphQL's types cannot say. */
export const id = z.uuid('is not an id').toLowerCase();
export const text = (least: number, most: number) =>
  z
    .string()
    .trim()
    .min(least, `has at least ${least} characters`)
    .max(most, `has at most ${most} characters`)
    .refine((value) => !UNSEEN.test(value), 'has characters that nobody sees');
/** Control and format characters, but for line ends and tabs: they hide words, or turn them around. */
const UNSEEN = /[^\P{C}\n\r\t]/u;
/** A date far away would take a case off the radar with the best of intentions. */
const MOST_DAYS_AHEAD = 366;
const lastDay = () => dayOf(new Date(Date.now() + MOST_DAYS_AHEAD * 86_400_000));
export const todayOrLater = z.iso
  .date()
  .refine((day) => day >= today(), 'is today or later')
  .refine((day) => day <= lastDay(), 'is within a year');
export const optional = <T extends z.ZodType>(shape: T) =>
  shape.nullish().transform((value) => value ?? undefined);
/** A day that has come. */
export const todayOrBefore = z.iso.date().refine((day) => day <= today(), 'is today or before');
/** A moment within a year from now. */
export const momentAhead = z
  .date()
  .refine((moment) => moment > new Date(), 'is in the future')
  .refine((moment) => dayOf(moment) <= lastDay(), 'is within a year');
