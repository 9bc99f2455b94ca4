import { z } from 'zod';
import { refusedLineSchema } from '../../kit/import/report';
import { mutation } from '../../kit/mutation';
import type { Resolvers } from '../__generated__/resolvers';
import type { ImportReportRow } from '../rows';
import type { PupilsTables } from '../tables';
import { type ImportRecords, importRecords, importRecordsInput } from './actions';
import { findReport } from './queries';

export const importResolvers = (referenceKey: Buffer) =>
  ({
    Mutation: {
      importRecords: mutation<PupilsTables, ImportRecords, ImportReportRow>('importRecords', {
        input: importRecordsInput,
        act: (session, input) => importRecords(session, referenceKey, input),
        read: findReport,
      }),
    },
    ImportReport: {
      refused: ({ refused }) => z.array(refusedLineSchema).parse(refused),
    },
  }) satisfies Resolvers;
