import { z } from 'zod';
import { id, optional, text } from '../shapes';
import { FOLLOW_UP_SIGNALS } from './follow-up';

export const reportSignalInput = z.strictObject({
  trajectoryId: id,
  signal: z.enum(FOLLOW_UP_SIGNALS),
  note: optional(text(1, 500)),
});
export const completeFollowUpInput = z.strictObject({ followUpId: id, contactResult: text(1, 1000) });
