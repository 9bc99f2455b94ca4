import type { Selectable } from 'kysely';
import type { DB } from './__generated__/tables';
import type { Area, District, Municipality } from './area/places';
import type { Dimension } from './figures/facts';
import type { FigureCell, FigureTable } from './figures/tables';
import type { Indicator } from './indicator/definitions';

/** What resolvers get for each type of the schema. */
export type MunicipalityRow = Municipality;
export type DistrictRow = District;
export type AreaRow = Area;
export type IndicatorRow = Indicator;
export type DatasetRow = Selectable<DB['dataset']>;
export type ObservationRow = Selectable<DB['observation']>;
export type ObservationImportReportRow = Selectable<DB['importReport']>;

export type FigureRow = Selectable<DB['figure']>;
/** A helpdesk's figures, and the dimensions that were asked for. */
export interface ReferralFiguresRow extends FigureRow {
  readonly by: readonly Dimension[];
  readonly cells: readonly FigureCell[];
}
export type FigureCellRow = FigureCell;
export type ReferralTableRow = FigureTable;

/** The key of another owner's entity. */
export interface HelpdeskReference {
  readonly id: string;
}
