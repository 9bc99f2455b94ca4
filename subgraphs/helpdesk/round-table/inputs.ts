import { z } from 'zod';
import { id, momentAhead, optional, text, todayOrBefore } from '../shapes';
import { MOST_AGREEMENTS, MOST_PARTICIPANTS, ROUND_TABLE_PURPOSES, ROUND_TABLE_ROLES } from './round-table';

/** The shapes of this part's inputs; GraphQL has checked types and enums, these check what they mean. */
const seat = z.strictObject({ role: z.enum(ROUND_TABLE_ROLES), organisationId: optional(id) });
const people = <T extends z.ZodType>(person: T) =>
  z
    .array(person)
    .min(1, 'names at least one participant')
    .max(MOST_PARTICIPANTS, `names at most ${MOST_PARTICIPANTS} participants`);

export const planRoundTableInput = z.strictObject({
  referralId: id,
  purpose: z.enum(ROUND_TABLE_PURPOSES),
  scheduledAt: momentAhead,
  place: optional(text(1, 200)),
  participants: people(seat),
});
export const recordRoundTableInput = z.strictObject({
  roundTableId: id,
  heldOn: todayOrBefore,
  attendance: people(seat.extend({ attended: z.boolean() })),
  agreements: z
    .array(
      z.strictObject({
        text: text(1, 500),
        owner: z.enum(ROUND_TABLE_ROLES),
        due: optional(z.iso.date()),
      }),
    )
    .max(MOST_AGREEMENTS, `names at most ${MOST_AGREEMENTS} agreements`)
    .default([]),
});
export const cancelRoundTableInput = z.strictObject({ roundTableId: id });
export const giveVoiceInput = z.strictObject({ roundTableId: id, words: text(1, 2000) });
