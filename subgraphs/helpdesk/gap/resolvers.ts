import type { z } from 'zod';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { loadHelpdesk } from '../desk/queries';
import type { GapSignalRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { answerGap, raiseGap, reportGap } from './actions';
import * as inputs from './inputs';
import { listGaps, loadGap } from './queries';
import { shownEvidence } from './rules';

/** A mutation on gaps: all of them give back the gap. */
function step<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: HelpdeskSession, input: Input) => Promise<string>,
) {
  return mutation<HelpdeskTables, Input, GapSignalRow>(name, {
    input,
    act,
    read: (session, id) => loadGap(session).load(id),
  });
}

export const gapResolvers = {
  Query: {
    gapSignals: async (_, { schoolYear, status, ...page }, { session }) => {
      const request = pageRequest(page);
      const filter = { schoolYear: schoolYear ?? undefined, status: status ?? undefined };
      return connection(await listGaps(session, filter, request), request);
    },
  },
  Mutation: {
    raiseGap: step('raiseGap', inputs.raiseGapInput, raiseGap),
    reportGap: step('reportGap', inputs.reportGapInput, reportGap),
    answerGap: step('answerGap', inputs.answerGapInput, answerGap),
  },
  GapSignal: {
    helpdesk: ({ helpdeskId }, _, { session }) => loadHelpdesk(session).load(helpdeskId),
    municipality: ({ areaNis }) => (areaNis === null ? null : { nisCode: areaNis }),
    evidenceCount: ({ evidenceCount }, _, { session }) => shownEvidence(evidenceCount, session.actor.role),
  },
} satisfies Partial<Resolvers>;
