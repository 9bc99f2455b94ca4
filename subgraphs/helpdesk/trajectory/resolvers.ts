import type { z } from 'zod';
import { byId, organisationOf } from '../../kit/identifiers';
import { mutation } from '../../kit/mutation';
import { connection, pageRequest } from '../../kit/paging';
import type { Resolvers } from '../__generated__/resolvers';
import { loadReferral, loadReferralsOfPupil } from '../referral/queries';
import type { TrajectoryRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import * as actions from './actions';
import * as inputs from './inputs';
import {
  knowsCourse,
  listTrajectoriesOf,
  loadAssignments,
  loadConsented,
  loadTrajectoriesOfReferral,
  loadTrajectory,
  loadTrajectoryEvents,
  MOST_TRAJECTORIES_OF_PUPIL,
} from './queries';
import { isTrajectoryStatus, TRAJECTORY_OUTCOMES } from './trajectory';

const read = (session: HelpdeskSession, id: string): Promise<TrajectoryRow | null> =>
  loadTrajectory(session).clear(id).load(id);
/** The database holds no other states (a foreign table); null stands for the beginning. */
const stateOf = (status: string | null) => (status !== null && isTrajectoryStatus(status) ? status : null);

/** The database holds no others (a check). */
const outcomeOf = ({ outcome }: TrajectoryRow) =>
  TRAJECTORY_OUTCOMES.find((known) => known === outcome) ?? null;

/** A mutation on trajectories: all of them give back the trajectory, as its reader may see it. */
function step<Input>(
  name: string,
  input: z.ZodType<Input>,
  act: (session: HelpdeskSession, input: Input) => Promise<string>,
) {
  return mutation<HelpdeskTables, Input, TrajectoryRow>(name, { input, act, read });
}

export const trajectoryResolvers = {
  Query: {
    trajectory: (_, { id }, { session }) => byId(id, (known) => read(session, known)),
    trajectoriesForUs: async (_, { status, ...page }, { session, actor }) => {
      const request = pageRequest(page);
      return connection(
        await listTrajectoriesOf(session, organisationOf(actor), status ?? undefined, request),
        request,
      );
    },
  },
  Mutation: {
    assignReferral: step('assignReferral', inputs.assignReferralInput, actions.assignReferral),
    agreeTrajectory: step('agreeTrajectory', inputs.agreeTrajectoryInput, actions.agreeTrajectory),
    confirmStart: step('confirmStart', inputs.confirmStartInput, actions.confirmStart),
    endAssignment: step('endAssignment', inputs.endAssignmentInput, actions.endAssignment),
    stallTrajectory: step('stallTrajectory', inputs.stallTrajectoryInput, actions.stallTrajectory),
    completeTrajectory: step(
      'completeTrajectory',
      inputs.completeTrajectoryInput,
      actions.completeTrajectory,
    ),
  },
  Trajectory: {
    __resolveReference: ({ id }, { session }) => byId(id, (known) => read(session, known)),
    referral: ({ referralId }, _, { session }) => loadReferral(session).load(referralId),
    assignments: ({ id }, _, { session }) => loadAssignments(session).load(id),
    consideredProviders: ({ consideredProviders }) => consideredProviders.map((id) => ({ id })),
    outcome: async (trajectory, _, { session }) =>
      (await knowsCourse(session, trajectory)) ? outcomeOf(trajectory) : null,
    events: ({ id }, _, { session }) => loadTrajectoryEvents(session).load(id),
  },
  Assignment: {
    organisation: ({ organisationId }) => ({ id: organisationId }),
    offer: ({ offerId }) => ({ id: offerId }),
    consented: async ({ trajectoryId, organisationId }, _, { session }) => {
      const trajectory = await loadTrajectory(session).load(trajectoryId);
      const referral = trajectory && (await loadReferral(session).load(trajectory.referralId));
      // A provider that may not see the case yet is one without consent.
      if (!referral) return false;
      if (referral.pupilId === null) return null;
      const told = await loadConsented(session).load(`${referral.pupilId} ${organisationId}`);
      return told?.consented ?? false;
    },
  },
  TrajectoryEvent: {
    by: (event) => event.byPerson,
    role: (event) => event.byRole,
    from: (event) => stateOf(event.fromStatus),
    to: (event) => stateOf(event.toStatus),
  },
  Referral: {
    trajectories: ({ id }, _, { session }) => loadTrajectoriesOfReferral(session).load(id),
  },
  CaseContext: {
    trajectories: async ({ pupilId }, _, { session }) => {
      const referrals = await loadReferralsOfPupil(session).load(pupilId);
      const lists = await Promise.all(
        referrals.map(({ id }) => loadTrajectoriesOfReferral(session).load(id)),
      );
      return lists.flat().slice(0, MOST_TRAJECTORIES_OF_PUPIL);
    },
  },
} satisfies Partial<Resolvers>;
