import type { Selectable } from 'kysely';
import type { DB } from './__generated__/tables';

/** What resolvers get for each type of the schema. */
export type SupportServiceRow = Selectable<DB['supportService']>;
export type ContactPointRow = Selectable<DB['serviceContactPoint']>;
export type ServiceReferralRow = Selectable<DB['serviceReferral']>;

/** Keys of other owners' entities; the gateway asks them for the rest. */
export interface PupilReference {
  readonly id: string;
}
export interface OrganisationReference {
  readonly id: string;
}
