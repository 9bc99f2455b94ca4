import type { Resolvers } from '../__generated__/resolvers';
import { findIndicator, INDICATORS } from './definitions';

export const indicatorResolvers = {
  Query: {
    indicators: () => [...INDICATORS],
    indicator: (_, { code }) => findIndicator(code) ?? null,
  },
  Indicator: {
    __resolveReference: ({ code }) => findIndicator(code) ?? null,
    label: ({ nl, en }) => ({ nl, en }),
  },
} satisfies Partial<Resolvers>;
