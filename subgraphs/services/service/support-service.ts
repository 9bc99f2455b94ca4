import { z } from 'zod';

/** The words of this part: kinds of service, ways to get there, and who can be reached how (the domain's section 3.4). */
export const SERVICE_KINDS = [
  'JAC',
  'CAW',
  'CGG',
  'OVERKOP',
  'SOCIAL_WELFARE',
  'YOUTH_SERVICE',
  'YOUTH_WORK',
  'COMMUNITY_WORK',
  'PARENT_SCHOOL_BRIDGE',
  'PUBLIC_EMPLOYMENT',
  'OCJ',
  'VK',
  'SDJ',
  'PROSECUTOR',
  'POLICE',
  'HOUSE_OF_JUSTICE',
  'OTHER',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Mandated services, police and justice have their own procedures in law: the hub shows how to reach them, and nothing more. */
export const MANDATED_KINDS: readonly ServiceKind[] = [
  'OCJ',
  'VK',
  'SDJ',
  'PROSECUTOR',
  'POLICE',
  'HOUSE_OF_JUSTICE',
];

export const SERVICE_ACCESS = ['DIRECT', 'VIA_REFERRAL', 'MANDATE'] as const;
export type ServiceAccess = (typeof SERVICE_ACCESS)[number];
export const CONTACT_ROLES = ['INTAKE', 'INFORMATION', 'SCHOOL_CONTACT', 'CRISIS', 'COORDINATION'] as const;
export const SERVICE_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A service that serves here serves everywhere: the Flemish Region (REFNIS). */
export const FLEMISH_REGION = '02000';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is a time as HH:MM');

/** Opening hours as they are kept (HSDS schedule, every week). */
export const openingSchema = z.array(
  z
    .strictObject({ days: z.array(z.enum(SERVICE_DAYS)).min(1), opensAt: time, closesAt: time })
    .refine(({ opensAt, closesAt }) => opensAt < closesAt, 'opens before it closes'),
);
