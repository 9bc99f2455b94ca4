import type { Session } from '../kit/database/session';
import type { KitTables } from '../kit/database/tables';
import type { DB } from './__generated__/tables';

/** The services owner's tables, with those that every owner has. */
export type ServicesTables = DB & KitTables;
export type ServicesSession = Session<ServicesTables>;
