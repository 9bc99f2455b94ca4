import { createOwner, type OwnerService, type OwnerSettings } from '../kit/owner';
import { areaResolvers } from './area/resolvers';
import { figureHandlers } from './figures/handlers';
import { figureResolvers } from './figures/resolvers';
import { indicatorResolvers } from './indicator/resolvers';
import { observationResolvers } from './observation/resolvers';
import type { StatisticsTables } from './tables';

/** The city's own service: places, indicators, published figures, and what may be told of referrals. */
export function createStatisticsService(settings: OwnerSettings): OwnerService {
  const { Query: ofPlaces, ...places } = areaResolvers;
  const { Query: ofIndicators, ...indicators } = indicatorResolvers;
  const { Query: ofObservations, Mutation, ...observations } = observationResolvers;
  const { Query: ofFigures, ...figures } = figureResolvers;
  const { database: _ownDoor, ...service } = createOwner<StatisticsTables>(
    {
      name: 'statistics',
      resolvers: {
        Query: { ...ofPlaces, ...ofIndicators, ...ofObservations, ...ofFigures },
        Mutation,
        ...places,
        ...indicators,
        ...observations,
        ...figures,
      },
      handlers: figureHandlers,
      timers: [],
      tells: [],
    },
    settings,
  );
  return service;
}
