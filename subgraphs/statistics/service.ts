import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
import { mergeResolvers } from '../kit/resolvers';
import { areaResolvers } from './area/resolvers';
import { figureHandlers } from './figures/handlers';
import { figureResolvers } from './figures/resolvers';
import { indicatorResolvers } from './indicator/resolvers';
import { observationResolvers } from './observation/resolvers';
import type { StatisticsTables } from './tables';

/** The city's own service: places, indicators, published figures, and what may be told of referrals. */
export function createStatisticsService(settings: OwnerSettings): OwnerService {
  const { database: _ownDoor, ...service } = createOwner<StatisticsTables>(
    {
      name: 'statistics',
      resolvers: mergeResolvers([areaResolvers, indicatorResolvers, observationResolvers, figureResolvers]),
      handlers: figureHandlers,
      timers: [],
      tells: [],
    },
    settings,
  );
  return service;
}
