import type { NotNull, Selectable } from 'kysely';
import type { DB } from './__generated__/tables';

/** What resolvers get for each type of the schema. */
export type HelpdeskRow = Selectable<DB['helpdesk']>;
export type OperatingModeRow = Selectable<DB['operatingMode']>;
export type OrganisationRow = Pick<Selectable<DB['organisation']>, 'id' | 'name' | 'kind'>;

/** A referral as the reader is shown it (the view hides what only the helpdesk knows). */
export type ReferralRow = Required<Selectable<DB['referralSeen']>> & Known;
/** PostgreSQL cannot tell that a view's columns are never null; the tables below it do. */
export interface Known {
  id: string;
  number: string;
  helpdeskId: string;
  operatingModeId: string;
  referredByOrg: string;
  referredByPerson: string;
  referredByRole: string;
  receivedAt: Date;
  status: string;
}
export type KnownColumns = { [Column in keyof Known]: NotNull };

export type ReferralEventRow = Selectable<DB['referralEventSeen']>;

/** Keys of other owners' entities; the gateway asks them for the rest. */
export interface PupilReference {
  readonly id: string;
}
export interface SchoolReference {
  readonly id: string;
}
export interface CaseContextReference {
  readonly pupilId: string;
}
