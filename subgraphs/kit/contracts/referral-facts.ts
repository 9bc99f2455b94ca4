import { z } from 'zod';

export const SCHOOL_LEVELS = ['PRE_PRIMARY', 'PRIMARY', 'SECONDARY'] as const;
export const AGE_BANDS = ['UNDER_12', 'FROM_12_TO_14', 'FROM_15_TO_17', 'FROM_18'] as const;
export const REFERRAL_SITUATIONS = ['AT_RISK', 'DROPPED_OUT', 'EXCLUDED', 'UNREACHABLE'] as const;
/** The roles whose people the pupils owner gives a permit to. */
export const REFERRER_ROLES = ['SCHOOL', 'CLB'] as const;

/**
 * What the pupils owner tells a helpdesk about a pupil in a permit, and nothing else:
 * the SDL's ReferralFacts, with who asked for the permit, so that nobody else can use it.
 */
export const referralFactsSchema = z.strictObject({
  pupilId: z.uuid(),
  helpdeskId: z.uuid(),
  /** The consent it rests on. */
  consentId: z.uuid(),
  /** When that consent ends by itself, as far as known; null for as long as the purpose lasts, and where a permit did not say so yet. */
  consentUntil: z.iso.datetime({ offset: true }).nullable().default(null),
  /** The school of the present enrolment. */
  schoolId: z.uuid().nullable(),
  /** This school year, over all schools, in half days. */
  problematicHalfDays: z.int().nonnegative(),
  level: z.enum(SCHOOL_LEVELS).nullable(),
  ageBand: z.enum(AGE_BANDS),
  /** The municipality of residence (REFNIS). */
  area: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  situation: z.enum(REFERRAL_SITUATIONS),
  issuedBy: z.strictObject({ person: z.uuid(), organisation: z.uuid(), role: z.enum(REFERRER_ROLES) }),
});

export type ReferralFacts = z.infer<typeof referralFactsSchema>;
