import { z } from 'zod';
import { SCHOOL_LEVELS } from './referral-facts';

export const OFFER_TYPES = [
  'NAFT',
  'YOUTH_COACHING',
  'PEER_COACHING',
  'TIME_OUT',
  'CLASS_INTERVENTION',
  'SCHOOL_TEAM_SUPPORT',
  'RESTORATIVE',
  'HOMEWORK_SUPPORT',
  'OUTREACH',
  'DAY_CENTRE',
  'MENTAL_HEALTH',
  'PARENT_SUPPORT',
  'LEISURE',
  'CAREER_ORIENTATION',
  'CARE_FARM',
  'BUDDY',
  'OTHER',
] as const;
export const OFFER_PURPOSES = ['PREVENTION', 'REINTEGRATION'] as const;
/** By whom a young person can be brought to an offer. */
export const INTAKE_ROUTES = ['CLB', 'SCHOOL', 'ANY_PROFESSIONAL', 'SELF'] as const;
export const TARGET_GROUPS = [
  'TRUANTS',
  'FREQUENT_ABSENCE',
  'DROPPED_OUT',
  'EXCLUDED',
  'FREQUENT_SCHOOL_CHANGERS',
  'PSYCHIC_VULNERABILITY',
  'UNQUALIFIED_EXIT_RISK',
  'UNREACHABLE',
  'POVERTY',
  'NEWCOMERS',
  'TEEN_PARENTS',
  'LONG_TERM_ILL',
  'PARENTS',
  'CLASS_GROUPS',
  'TEACHERS',
  'SCHOOL_TEAMS',
  'EARLY_LEAVERS_18_25',
] as const;
export const OFFER_STATUSES = ['DRAFT', 'PUBLISHED', 'PAUSED', 'FULL', 'ENDED'] as const;

/**
 * What the offers owner tells the helpdesk of an offer, whole, at `toldAt`: enough to put it on a dispatch table.
 * An older telling that arrives later is to be left aside. A draft is the partner's own and is not told.
 */
export const offerFactsSchema = z.object({
  offerId: z.uuid(),
  organisationId: z.uuid(),
  offerType: z.enum(OFFER_TYPES),
  levels: z.array(z.enum(SCHOOL_LEVELS)),
  intakeRoute: z.array(z.enum(INTAKE_ROUTES)),
  purpose: z.array(z.enum(OFFER_PURPOSES)),
  targetGroups: z.array(z.enum(TARGET_GROUPS)),
  /** Years; null is no limit. */
  minAge: z.int().nullable(),
  maxAge: z.int().nullable(),
  /** Municipalities (REFNIS). */
  serviceArea: z.array(z.string().regex(/^\d{5}$/)),
  status: z.enum(OFFER_STATUSES),
  toldAt: z.iso.datetime({ offset: true }),
});

export type OfferFacts = z.infer<typeof offerFactsSchema>;
