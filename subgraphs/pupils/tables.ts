import type { KitTables } from '../kit/database/tables';
import type { DB } from './__generated__/tables';

/** All tables of this owner's database, as the app role sees them. */
export type PupilsTables = DB & KitTables;
