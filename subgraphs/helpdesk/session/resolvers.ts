import { mutation } from '../../kit/mutation';
import type { Resolvers } from '../__generated__/resolvers';
import type { TrajectoryRow } from '../rows';
import type { HelpdeskTables } from '../tables';
import { knowsCourse, loadSessions, loadTrajectory } from '../trajectory/queries';
import { recordSessions } from './actions';
import { recordSessionsInput } from './inputs';
import { loadDayPartsDone } from './queries';
import { isDayPart } from './session';

export const sessionResolvers = {
  Mutation: {
    recordSessions: mutation<HelpdeskTables, Parameters<typeof recordSessions>[1], TrajectoryRow>(
      'recordSessions',
      {
        input: recordSessionsInput,
        act: recordSessions,
        read: (session, id) => loadTrajectory(session).load(id),
      },
    ),
  },
  Trajectory: {
    sessions: ({ id }, _, { session }) => loadSessions(session).load(id),
    dayPartsDone: async (trajectory, _, { session }) =>
      (await knowsCourse(session, trajectory))
        ? ((await loadDayPartsDone(session).load(trajectory.id))?.done ?? 0)
        : null,
  },
  TrajectorySession: {
    date: ({ day }) => day,
    dayPart: ({ dayPart }) => (isDayPart(dayPart) ? dayPart : null),
  },
} satisfies Partial<Resolvers>;
