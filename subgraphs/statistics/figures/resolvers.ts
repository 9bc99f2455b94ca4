import { badInput } from '../../kit/errors';
import { byId } from '../../kit/identifiers';
import type { Resolvers } from '../__generated__/resolvers';
import { findMunicipality } from '../area/rules';
import { DIMENSIONS } from './facts';
import { findFigure, listCells } from './queries';
import { tableOf, totalOf } from './tables';

export const figureResolvers = {
  Query: {
    referralFigures: (_, { schoolYear, helpdesk, by }, { session }) => {
      if (new Set(by).size !== by.length) throw badInput('by: names a dimension twice');
      return byId(helpdesk, async (helpdeskId) => {
        const figure = await findFigure(session, { helpdeskId, schoolYear });
        return figure && { ...figure, by, cells: await listCells(session, figure.id) };
      });
    },
  },
  ReferralFigures: {
    helpdesk: ({ helpdeskId }) => ({ id: helpdeskId }),
    individual: ({ cells }) => totalOf('INDIVIDUAL', cells),
    group: ({ cells }) => totalOf('GROUP', cells),
    assignments: ({ cells }) => totalOf('ASSIGNMENTS', cells),
    tables: ({ by, cells }) => by.map((dimension) => tableOf(dimension, cells)),
  },
  ReferralTable: {
    // Every dimension in the schema is one of ours; a test compares them.
    dimension: ({ dimension }) => DIMENSIONS.find((one) => one === dimension) ?? null,
  },
  FigureCell: {
    municipality: ({ dimension, category }) =>
      dimension === 'MUNICIPALITY' ? (findMunicipality(category) ?? null) : null,
    organisation: ({ dimension, category }) =>
      dimension === 'REFERRER' || dimension === 'PROVIDER' ? category : null,
  },
} satisfies Partial<Resolvers>;
