import { z } from 'zod';
import { id, optional, text } from '../shapes';

export const raiseGapInput = z.strictObject({
  need: z.string(),
  targetGroup: optional(z.string()),
  area: optional(z.string()),
  referralId: optional(id),
});
export const reportGapInput = z.strictObject({ gapId: id });
export const answerGapInput = z.strictObject({ gapId: id, policyAnswer: text(1, 2000) });
