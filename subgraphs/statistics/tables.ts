import type { Session } from '../kit/database/session';
import type { KitTables } from '../kit/database/tables';
import type { DB } from './__generated__/tables';

/** The statistics owner's tables, with those that every owner has. */
export type StatisticsTables = DB & KitTables;
export type StatisticsSession = Session<StatisticsTables>;
