import type { OrganisationKind } from '../../kit/register';

/** The words of this part: what a round table (ronde tafel) is for, where it stands, and who sits at it. */
export const ROUND_TABLE_PURPOSES = ['START', 'FOLLOW_UP', 'CLOSING'] as const;
export type RoundTablePurpose = (typeof ROUND_TABLE_PURPOSES)[number];

export const ROUND_TABLE_STATUSES = ['PLANNED', 'HELD', 'CANCELLED'] as const;
export type RoundTableStatus = (typeof ROUND_TABLE_STATUSES)[number];

/** It is held or called off, once; the database holds the same. */
export const ROUND_TABLE_TRANSITIONS: Readonly<Record<RoundTableStatus, readonly RoundTableStatus[]>> = {
  PLANNED: ['HELD', 'CANCELLED'],
  HELD: [],
  CANCELLED: [],
};

export const ROUND_TABLE_ROLES = [
  'PUPIL',
  'PARENT',
  'SCHOOL',
  'CLB',
  'PROVIDER',
  'SERVICE',
  'HELPDESK',
  'TRUSTED_PERSON',
] as const;
export type RoundTableRole = (typeof ROUND_TABLE_ROLES)[number];

/** What kind of organisation sits at the table in a role; who comes as a person comes for none. */
export const KIND_OF_ROLE: Readonly<Record<RoundTableRole, OrganisationKind | null>> = {
  PUPIL: null,
  PARENT: null,
  SCHOOL: 'SCHOOL',
  CLB: 'CLB',
  PROVIDER: 'PARTNER',
  SERVICE: 'SERVICE',
  HELPDESK: 'HELPDESK',
  TRUSTED_PERSON: null,
};

/** Who gives words of their own, as they are called at the table. */
export const SPEAKER: Readonly<Record<string, RoundTableRole>> = { PUPIL: 'PUPIL', GUARDIAN: 'PARENT' };

export const MOST_PARTICIPANTS = 20;
export const MOST_AGREEMENTS = 20;

export function isRoundTableStatus(value: string): value is RoundTableStatus {
  return ROUND_TABLE_STATUSES.some((status) => status === value);
}

export function isRoundTableRole(value: string): value is RoundTableRole {
  return ROUND_TABLE_ROLES.some((role) => role === value);
}
