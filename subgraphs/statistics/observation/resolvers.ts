import { z } from 'zod';
import { badInput } from '../../kit/errors';
import { refusedLineSchema } from '../../kit/import/report';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { findArea } from '../area/places';
import { findIndicator } from '../indicator/definitions';
import type { ObservationImportReportRow } from '../rows';
import type { StatisticsTables } from '../tables';
import { splitBreakdown } from './breakdown';
import { type ImportObservations, importObservations, importObservationsInput } from './import';
import { BASES, STATUSES } from './line';
import { PERIOD_LABELS, periodOf } from './period';
import { findReport, listObservations, loadDataset } from './queries';

const MOST_ASKED = 100;

/** The database holds no other words (checks); what it could not have is shown as nothing. */
const oneOf = <Word extends string>(words: readonly Word[], value: string): Word | null =>
  words.find((word) => word === value) ?? null;

export const observationResolvers = {
  Query: {
    observations: async (_, { indicators, areas, from, to, basis, ...page }, { session }) => {
      if (indicators.length > MOST_ASKED || (areas ?? []).length > MOST_ASKED)
        throw badInput(`At most ${MOST_ASKED} indicators and ${MOST_ASKED} areas at once`);
      const request = pageRequest(page);
      const wanted = {
        // What the hub does not know has no figures.
        indicators: indicators.filter((code) => findIndicator(code)),
        areas: areas?.filter((code) => findArea(code)),
        from: from ? (periodOf(from).first ?? undefined) : undefined,
        to: to ? (periodOf(to).last ?? undefined) : undefined,
        basis: basis ?? undefined,
      };
      return connection(await listObservations(session, wanted, request), request);
    },
  },
  Mutation: {
    importObservations: mutation<StatisticsTables, ImportObservations, ObservationImportReportRow>(
      'importObservations',
      { input: importObservationsInput, act: importObservations, read: findReport },
    ),
  },
  Observation: {
    indicator: ({ indicator }) => findIndicator(indicator) ?? null,
    area: ({ area }) => findArea(area) ?? null,
    period: ({ period }) => (period === '' ? null : period),
    basis: ({ basis }) => oneOf(BASES, basis),
    breakdown: ({ breakdown }) => splitBreakdown(breakdown),
    value: ({ value }) => (value === null ? null : Number(value)),
    status: ({ status }) => oneOf(STATUSES, status),
    dataset: ({ datasetId }, _, { session }) => loadDataset(session).load(datasetId),
  },
  Dataset: {
    periodLabels: ({ periodLabels }) => oneOf(PERIOD_LABELS, periodLabels),
  },
  ObservationImportReport: {
    refused: ({ refused }) => z.array(refusedLineSchema).parse(refused),
  },
} satisfies Partial<Resolvers>;
