import { z } from 'zod';
import { id, optional, text, todayOrBefore, todayOrLater } from '../shapes';

/** The shapes of this part's inputs; GraphQL has checked types and enums, these check what they mean. */
const MOST_DAY_PARTS = 400;
const MOST_CONSIDERED = 100;

export const partShape = z.strictObject({
  organisationId: id,
  offerId: id,
  role: z.enum(['LEAD', 'CO']),
  strength: optional(text(1, 1000)),
});
export const consideredShape = z.array(id).max(MOST_CONSIDERED, `names at most ${MOST_CONSIDERED}`);

export const assignReferralInput = z.strictObject({
  referralId: id,
  rationale: text(10, 2000),
  consideredProviders: consideredShape,
  assignments: z.array(partShape),
});
export const agreeTrajectoryInput = z.strictObject({
  trajectoryId: id,
  agreedStart: todayOrLater,
  dayPartsPlanned: z.int().min(1, 'is at least 1').max(MOST_DAY_PARTS, `is at most ${MOST_DAY_PARTS}`),
});
export const confirmStartInput = z.strictObject({
  trajectoryId: id,
  startedOn: todayOrBefore,
  organisationId: optional(id),
});
export const endAssignmentInput = z.strictObject({
  trajectoryId: id,
  endedOn: todayOrBefore,
  organisationId: optional(id),
});
export const stallTrajectoryInput = z.strictObject({
  trajectoryId: id,
  reason: text(1, 2000),
  nextAction: text(1, 500),
  nextActionDue: todayOrLater,
});
export const completeTrajectoryInput = z.strictObject({ trajectoryId: id, outcome: z.string() });
