import type { Session } from '../kit/database/session';
import type { KitTables } from '../kit/database/tables';
import type { DB } from './__generated__/tables';

/** The helpdesk owner's tables, with those that every owner has. */
export type HelpdeskTables = DB & KitTables;
export type HelpdeskSession = Session<HelpdeskTables>;
