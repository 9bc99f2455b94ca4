import { z } from 'zod';

const moment = z.iso.datetime({ offset: true });

/**
 * The services owner tells the pupils owner that a pupil was referred to a service: its organisation may see who the pupil is,
 * on this consent, until the referral is closed.
 */
export const serviceReferralOpenedSchema = z.object({
  referralId: z.uuid(),
  serviceId: z.uuid(),
  organisationId: z.uuid(),
  pupilId: z.uuid(),
  consentId: z.uuid(),
  sentAt: moment,
});

/** It started, and it was closed. Both name all that Opened named, so that the three may arrive in any order, and again. */
export const serviceReferralStartedSchema = serviceReferralOpenedSchema.extend({ startedAt: moment });
export const serviceReferralClosedSchema = serviceReferralOpenedSchema.extend({ closedAt: moment });

/** The pupils owner tells the services owner that the consent under a service referral counts no more. */
export const serviceConsentEndedSchema = z.object({ referralId: z.uuid(), endedAt: moment });

export type ServiceReferralOpened = z.infer<typeof serviceReferralOpenedSchema>;
export type ServiceReferralStarted = z.infer<typeof serviceReferralStartedSchema>;
export type ServiceReferralClosed = z.infer<typeof serviceReferralClosedSchema>;
export type ServiceConsentEnded = z.infer<typeof serviceConsentEndedSchema>;
