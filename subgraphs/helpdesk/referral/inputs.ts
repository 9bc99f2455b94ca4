import { z } from 'zod';
import { id, optional, text, todayOrBefore, todayOrLater } from '../shapes';
import { REFERRAL_CHANNELS, REFERRAL_SITUATIONS, SUBJECT_KINDS } from './referral';

/** The shapes of this part's inputs; GraphQL has checked types and enums, these check what they mean. */
const MOST_IN_GROUP = 500;

export const createReferralInput = z
  .strictObject({
    permit: optional(text(1, 4000)),
    helpdeskId: optional(id),
    subjectKind: z.enum(SUBJECT_KINDS),
    groupSize: optional(z.int().min(1).max(MOST_IN_GROUP, `is at most ${MOST_IN_GROUP}`)),
    schoolId: optional(id),
    channel: z.enum(REFERRAL_CHANNELS),
    situation: optional(z.enum(REFERRAL_SITUATIONS)),
    reasons: z.array(z.string()).min(1, 'names at least one reason'),
    question: text(10, 2000),
    schoolMeasures: z.array(z.string()).min(1, 'names at least one measure: the school takes the first step'),
    urgency: z.string(),
    draftId: optional(id),
  })
  .refine(
    (input) => input.subjectKind !== 'PUPIL' || input.permit !== undefined,
    'a referral about a pupil needs a permit',
  )
  .refine((input) => input.subjectKind === 'PUPIL' || input.permit === undefined, 'a permit is about a pupil')
  .refine(
    (input) => input.permit !== undefined || input.helpdeskId !== undefined,
    'helpdeskId: is needed without a permit',
  );
export type CreateReferral = z.infer<typeof createReferralInput>;

export const triageReferralInput = z.strictObject({
  referralId: id,
  nextAction: text(1, 500),
  nextActionDue: todayOrLater,
});
export const requestInformationInput = z.strictObject({
  referralId: id,
  question: text(10, 2000),
  answerBy: todayOrLater,
});
export const resumeReferralInput = triageReferralInput;
export const withdrawReferralInput = z.strictObject({ referralId: id, reason: optional(text(1, 2000)) });
export const markDuplicateInput = z.strictObject({ referralId: id, duplicateOfId: id });
export const planNextActionInput = z.strictObject({
  referralId: id,
  nextAction: text(1, 500),
  nextActionDue: todayOrLater,
  ownerUserRef: optional(id),
});
export const recordNoticeInput = z.strictObject({
  referralId: id,
  informedOn: todayOrBefore,
  language: z.string().regex(/^[a-z]{2}$/, 'is a language in two letters, such as nl (ISO 639-1)'),
});
export const adviseReferrerInput = z.strictObject({ referralId: id, advice: text(10, 2000) });
export const redirectReferralInput = z.strictObject({
  referralId: id,
  to: text(2, 200),
  reason: text(10, 2000),
});
export const declareNotEligibleInput = z.strictObject({ referralId: id, reason: text(10, 2000) });
export const reopenReferralInput = z.strictObject({
  referralId: id,
  reason: text(1, 2000),
  nextAction: text(1, 500),
  nextActionDue: todayOrLater,
});
