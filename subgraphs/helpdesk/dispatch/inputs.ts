import { z } from 'zod';
import { id, momentAhead, optional, text, todayOrLater } from '../shapes';
import { consideredShape, partShape } from '../trajectory/inputs';
import { CAN_TAKE, TABLE_DECISIONS, TABLE_KINDS } from './dispatch';

/** The shapes of this part's inputs; GraphQL has checked types and enums, these check what they mean. */
const MOST_INVITED = 50;

export const planDispatchTableInput = z.strictObject({
  kind: z.enum(TABLE_KINDS),
  scheduledAt: momentAhead,
  place: text(1, 200),
  chair: optional(id),
  invite: z.array(id).max(MOST_INVITED, `names at most ${MOST_INVITED}`),
});
export const openDispatchTableInput = z.strictObject({ tableId: id });
export const closeDispatchTableInput = z.strictObject({ tableId: id });
export const cancelDispatchTableInput = z.strictObject({ tableId: id, reason: text(10, 500) });
export const placeOnTableInput = z.strictObject({ referralId: id, tableId: id, need: text(10, 1000) });
export const respondToDispatchItemInput = z.strictObject({
  itemId: id,
  canTake: z.enum(CAN_TAKE),
  fromOwnStrength: optional(text(1, 1000)),
  earliestStart: optional(todayOrLater),
});
export const decideDispatchItemInput = z
  .strictObject({
    itemId: id,
    decision: z.enum(TABLE_DECISIONS),
    rationale: text(10, 2000),
    consideredProviders: consideredShape,
    assignments: z.array(partShape),
    unmetNeed: optional(z.string()),
    nextAction: optional(text(1, 500)),
    nextActionDue: optional(todayOrLater),
  })
  .refine(
    ({ decision, assignments }) => decision === 'ASSIGNED' || assignments.length === 0,
    'assignments: are for ASSIGNED only',
  )
  .refine(
    ({ decision, unmetNeed }) => (decision === 'NO_OFFER') === (unmetNeed !== undefined),
    'unmetNeed: is given for NO_OFFER, and for nothing else',
  );
