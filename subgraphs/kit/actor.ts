/** The roles that a login can have; domain.md calls CLB "CLB_STAFF", HELPDESK "DISPATCHER". SYSTEM is for jobs and events, never for a login. */
export const ROLES = [
  'PUBLIC',
  'SCHOOL',
  'CLB',
  'HELPDESK',
  'PARTNER',
  'SERVICE',
  'CITY_ANALYST',
  'CITY_COORDINATOR',
  'PUPIL',
  'GUARDIAN',
  'DPO',
  'DEVELOPER',
  'SYSTEM',
] as const;

export type Role = (typeof ROLES)[number];

/** Who asks: what the gateway vouches for and what row-level security decides on. */
export interface Actor {
  /** The person's uuid; the nil uuid for PUBLIC and SYSTEM. */
  readonly id: string;
  readonly role: Role;
  /** The organisation the person acts for (uuid); null for citizens, PUBLIC and SYSTEM. */
  readonly organisation: string | null;
  /** The login session (`sid`), so that a revoked one can be told apart; the task's name for SYSTEM. */
  readonly session: string;
}

export const NOBODY_ID = '00000000-0000-0000-0000-000000000000';

export const PUBLIC_ACTOR: Actor = { id: NOBODY_ID, role: 'PUBLIC', organisation: null, session: 'public' };

/** A job or event acting for the owner itself, under a name that tells which. */
export function systemActor(task: string): Actor {
  return { id: NOBODY_ID, role: 'SYSTEM', organisation: null, session: task };
}
