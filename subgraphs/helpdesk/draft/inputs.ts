import { z } from 'zod';
import { REFERRAL_CHANNELS, SUBJECT_KINDS } from '../referral/referral';
import { id, optional, text } from '../shapes';

/** Nothing here can name a pupil but the question, and that says so; what must be given is asked when the referral is made. */
export const saveReferralDraftInput = z.strictObject({
  draftId: optional(id),
  helpdeskId: optional(id),
  subjectKind: z.enum(SUBJECT_KINDS),
  channel: z.enum(REFERRAL_CHANNELS),
  reasons: z.array(z.string()),
  question: optional(text(0, 2000)),
  schoolMeasures: z.array(z.string()),
  urgency: z.string(),
});
export const discardReferralDraftInput = z.strictObject({ draftId: id });
