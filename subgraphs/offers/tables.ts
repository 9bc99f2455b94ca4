import type { Session } from '../kit/database/session';
import type { KitTables } from '../kit/database/tables';
import type { DB } from './__generated__/tables';

/** The offers owner's tables, with those that every owner has. */
export type OffersTables = DB & KitTables;
export type OffersSession = Session<OffersTables>;
