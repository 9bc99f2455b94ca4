import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { dayOf } from '../../kit/calendar';
import { badInput, HubError, notFound } from '../../kit/errors';
import { loadReferral } from '../referral/queries';
import { loadOrganisation } from '../register/queries';
import type { HelpdeskSession } from '../tables';
import { findLiveTrajectory, loadAssignments } from '../trajectory/queries';
import type {
  cancelRoundTableInput,
  giveVoiceInput,
  planRoundTableInput,
  recordRoundTableInput,
} from './inputs';
import {
  findRoundTableToChange,
  holdCase,
  insertAgreements,
  insertRoundTable,
  insertVoice,
  listSeats,
  loadRoundTable,
  type RoundTableToChange,
  setAttendance,
  setStatus,
} from './queries';
import {
  assertAgreements,
  assertOpenCase,
  assertSeats,
  matchAttendance,
  type Seat,
  transition,
} from './rules';

/** @throws NOT_FOUND, INVALID_TRANSITION when the case is closed, BAD_USER_INPUT when somebody cannot be asked */
export async function planRoundTable(
  session: HelpdeskSession,
  { participants, place, ...input }: z.infer<typeof planRoundTableInput>,
): Promise<string> {
  await holdCase(session, input.referralId);
  const referral = await loadReferral(session).load(input.referralId);
  if (!referral) throw notFound('referral');
  assertOpenCase(referral.status);
  assertSeats(participants, await kindsOf(session, participants), await providersOf(session, referral.id));
  const id = randomUUID();
  const roundTable = {
    ...input,
    id,
    helpdeskId: referral.helpdeskId,
    place: place ?? null,
    pupilInvited: participants.some(({ role }) => role === 'PUPIL'),
    synthetic: referral.synthetic ?? false,
  };
  await insertRoundTable(session, roundTable, participants);
  return id;
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless PLANNED, BAD_USER_INPUT when who was there or what was agreed is not right */
export async function recordRoundTable(
  session: HelpdeskSession,
  input: z.infer<typeof recordRoundTableInput>,
): Promise<string> {
  const roundTable = await getRoundTableToChange(session, input.roundTableId);
  const status = transition(roundTable.status, 'HELD');
  await assertSinceCase(session, roundTable, input.heldOn);
  const asked = await listSeats(session, roundTable.id);
  const there = matchAttendance(asked, input.attendance);
  assertAgreements(input.agreements, asked, input.heldOn);
  const pupilPresent = asked.some(({ id, role }) => role === 'PUPIL' && there.get(id) === true);
  // Once it was held nobody's presence can be changed, as that opens what was agreed.
  await setAttendance(session, there);
  await setStatus(session, roundTable.id, { status, heldOn: input.heldOn, pupilPresent });
  await insertAgreements(session, roundTable.id, input.agreements);
  return roundTable.id;
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless PLANNED */
export async function cancelRoundTable(
  session: HelpdeskSession,
  { roundTableId }: z.infer<typeof cancelRoundTableInput>,
): Promise<string> {
  const roundTable = await getRoundTableToChange(session, roundTableId);
  await setStatus(session, roundTable.id, { status: transition(roundTable.status, 'CANCELLED') });
  return roundTable.id;
}

/**
 * The own words of a pupil or parent (L17), before the round table or after it.
 * @throws NOT_FOUND, INVALID_TRANSITION when it was called off
 */
export async function giveVoice(
  session: HelpdeskSession,
  { roundTableId, words }: z.infer<typeof giveVoiceInput>,
): Promise<string> {
  const roundTable = await loadRoundTable(session).load(roundTableId);
  if (!roundTable) throw notFound('round table');
  if (roundTable.status === 'CANCELLED') {
    throw new HubError('INVALID_TRANSITION', 'This round table was called off', {
      details: { status: roundTable.status },
    });
  }
  const { id: byPerson, role: byRole } = session.actor;
  await insertVoice(session, { roundTableId, byRole, byPerson, words });
  return roundTableId;
}

async function getRoundTableToChange(session: HelpdeskSession, id: string): Promise<RoundTableToChange> {
  const roundTable = await findRoundTableToChange(session, id);
  if (!roundTable) throw notFound('round table');
  return roundTable;
}

async function assertSinceCase(
  session: HelpdeskSession,
  { referralId }: RoundTableToChange,
  heldOn: string,
): Promise<void> {
  const referral = await loadReferral(session).load(referralId);
  if (referral && heldOn < dayOf(referral.receivedAt)) {
    throw badInput('heldOn: is not before the referral was received');
  }
}

/** The kinds of the organisations that the register knows among those named. */
async function kindsOf(session: HelpdeskSession, seats: readonly Seat[]): Promise<Map<string, string>> {
  const named = seats.flatMap(({ organisationId }) => organisationId ?? []);
  const known = await Promise.all(named.map((id) => loadOrganisation(session).load(id)));
  return new Map(
    known.flatMap((organisation) => (organisation ? [[organisation.id, organisation.kind]] : [])),
  );
}

/** The providers that have the case now, those that ended their part included: they close it together. */
async function providersOf(session: HelpdeskSession, referralId: string): Promise<Set<string>> {
  const trajectory = await findLiveTrajectory(session, referralId);
  const assigned = trajectory ? await loadAssignments(session).load(trajectory.id) : [];
  return new Set(assigned.map(({ organisationId }) => organisationId));
}
