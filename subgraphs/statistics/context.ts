import type { OwnerContext } from '../kit/context';
import type { StatisticsTables } from './tables';

/** What every resolver of this owner gets. */
export type StatisticsContext = OwnerContext<StatisticsTables>;
