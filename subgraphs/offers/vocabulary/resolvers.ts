import type { Resolvers } from '../__generated__/resolvers';
import { TERMS } from './vocabulary';

export const vocabularyResolvers = {
  Query: {
    offerVocabulary: (_, { name }) => (name ? TERMS.filter(({ list }) => list === name) : TERMS),
  },
} satisfies Partial<Resolvers>;
