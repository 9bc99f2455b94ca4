import { z } from 'zod';

/**
 * The pupils owner tells the helpdesk that a consent to a referral was withdrawn (a refusal withdraws
 * what was given before). Told whenever a permit rests on that consent, whether or not a case opened on it.
 */
export const consentWithdrawnSchema = z.object({
  consentId: z.uuid(),
  at: z.iso.datetime({ offset: true }),
});

export type ConsentWithdrawn = z.infer<typeof consentWithdrawnSchema>;
