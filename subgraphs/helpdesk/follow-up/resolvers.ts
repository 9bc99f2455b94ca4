import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { loadOrganisation } from '../register/queries';
import type { FollowUpRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { loadTrajectory } from '../trajectory/queries';
import { completeFollowUp, reportSignal } from './actions';
import * as inputs from './inputs';
import { listFollowUps, loadFollowUp, loadFollowUpsOfTrajectory } from './queries';

const read = (session: HelpdeskSession, id: string): Promise<FollowUpRow | null> =>
  loadFollowUp(session).load(id);

export const followUpResolvers = {
  Query: {
    followUps: async (_, page, { session }) => {
      const request = pageRequest(page);
      const desk = session.actor.role === 'HELPDESK' ? session.actor.organisation : null;
      return connection(await listFollowUps(session, desk, request), request);
    },
  },
  Mutation: {
    reportSignal: mutation<HelpdeskTables, Parameters<typeof reportSignal>[1], FollowUpRow>('reportSignal', {
      input: inputs.reportSignalInput,
      act: reportSignal,
      read,
    }),
    completeFollowUp: mutation<HelpdeskTables, Parameters<typeof completeFollowUp>[1], FollowUpRow>(
      'completeFollowUp',
      { input: inputs.completeFollowUpInput, act: completeFollowUp, read },
    ),
  },
  Trajectory: {
    followUps: ({ id }, _, { session }) => loadFollowUpsOfTrajectory(session).load(id),
  },
  FollowUp: {
    trajectory: ({ trajectoryId }, _, { session }) => loadTrajectory(session).load(trajectoryId),
    organisation: ({ organisationId }, _, { session }) =>
      organisationId === null ? null : loadOrganisation(session).load(organisationId),
  },
} satisfies Partial<Resolvers>;
