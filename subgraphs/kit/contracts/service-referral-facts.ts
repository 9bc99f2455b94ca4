import { z } from 'zod';
import { AGE_BANDS, REFERRER_ROLES } from './referral-facts';

/**
 * What the pupils owner tells the services owner about a pupil in a permit, and nothing else: whom, on which consent,
 * how old in a band, and who asked, so that nobody else can use it. The service reads the rest itself, while the consent holds.
 */
export const serviceReferralFactsSchema = z.strictObject({
  pupilId: z.uuid(),
  /** The service, and the organisation that runs it: consent is given to organisations. */
  serviceId: z.uuid(),
  organisationId: z.uuid(),
  /** The consent it rests on. */
  consentId: z.uuid(),
  /** When that consent ends by itself; null for as long as the purpose lasts. */
  consentUntil: z.iso.datetime({ offset: true }).nullable(),
  ageBand: z.enum(AGE_BANDS),
  issuedBy: z.strictObject({ person: z.uuid(), organisation: z.uuid(), role: z.enum(REFERRER_ROLES) }),
});

export type ServiceReferralFacts = z.infer<typeof serviceReferralFactsSchema>;
