import type { DatabaseUrls } from '../subgraphs/kit/database/migrate';
import type { OwnerName } from '../subgraphs/kit/wire';

/** The owners that this hub runs. Each gets a database and three roles of its own. */
export const OWNERS = [
  'pupils',
  'offers',
  'services',
  'helpdesk',
  'statistics',
] as const satisfies readonly OwnerName[];
export type HubOwner = (typeof OWNERS)[number];

/** Per owner, the connection strings of its three roles. */
export type OwnerDatabases<Owner extends OwnerName = HubOwner> = Readonly<Record<Owner, DatabaseUrls>>;
