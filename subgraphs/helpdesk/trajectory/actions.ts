import type { z } from 'zod';
import { today } from '../../kit/calendar';
import { badInput, forbidden, HubError } from '../../kit/errors';
import { addDaysOutsideHolidays } from '../../kit/school-calendar';
import { signalGapOfCase } from '../gap/signal';
import type { ReferralToChange } from '../referral/queries';
import { getReferralToChange, moveReferral, planNext } from '../referral/write';
import { hasHeldRoundTable } from '../round-table/queries';
import type { AssignmentRow } from '../rows';
import type { HelpdeskSession } from '../tables';
import { assign } from './assign';
import { assertOwnConsent, assertReferralConsent, assertTrajectoryConsent } from './consent';
import type {
  agreeTrajectoryInput,
  assignReferralInput,
  completeTrajectoryInput,
  confirmStartInput,
  endAssignmentInput,
  stallTrajectoryInput,
} from './inputs';
import { moveTrajectory, releaseAssignments } from './move';
import { getTrajectoryToChange, type TrajectoryToChange } from './queries';
import { isLongWait, startDeadlineOf, trajectoryTransition } from './rules';

/** Days of school after which somebody asks how a trajectory goes (default): sooner than the radar calls a case silent. */
const LOOK_AGAIN_DAYS = 14;

/**
 * Without a table. What lies on one is decided there: its providers were asked, and the item would never be decided (S4-9).
 * @throws as `assign`, NOT_FOUND, CONFLICT while the case lies on a table
 */
export async function assignReferral(
  session: HelpdeskSession,
  { referralId, ...decision }: z.infer<typeof assignReferralInput>,
): Promise<string> {
  const referral = await getReferralToChange(session, referralId);
  if (referral.status === 'ON_DISPATCH_TABLE')
    throw new HubError('CONFLICT', 'This referral lies on a dispatch table', {
      hint: 'Decide on its item with decideDispatchItem, which looks at what the providers answered',
    });
  return assign(session, referral, decision);
}

/**
 * A trajectory is agreed on at a round table, with consent to each provider; from then on its start is watched (S4-15).
 * @throws NOT_FOUND, INVALID_TRANSITION unless PROPOSED, CONFLICT without a round table, CONSENT_REQUIRED, CONSENT_WITHDRAWN
 */
export async function agreeTrajectory(
  session: HelpdeskSession,
  { trajectoryId, agreedStart, dayPartsPlanned }: z.infer<typeof agreeTrajectoryInput>,
): Promise<string> {
  const trajectory = await getTrajectoryToChange(session, trajectoryId);
  trajectoryTransition(trajectory.status, 'AGREED');
  const referral = await getReferralToChange(session, trajectory.referralId);
  if (referral.pupilId !== null) {
    await assertReferralConsent(session, referral.id);
    const providers = (await listAssignments(session, trajectoryId)).map((part) => part.organisationId);
    await assertTrajectoryConsent(session, referral.pupilId, providers);
    await assertRoundTable(session, referral, 'START', trajectory.proposedAt);
  }
  const agreedOn = today();
  const startDeadline = startDeadlineOf(agreedOn, agreedStart);
  const agreed = await moveTrajectory(session, trajectory, 'AGREED', {
    agreedOn,
    agreedStart,
    startDeadline,
    dayPartsPlanned,
  });
  await moveTrajectory(session, agreed, 'START_WATCH');
  const plan = { nextAction: 'Watch the start of the trajectory', nextActionDue: startDeadline };
  await planNext(session, referral, plan, 'The trajectory was agreed on');
  if (isLongWait(agreedOn, agreedStart)) await signalLongWait(session, referral);
  return trajectoryId;
}

/**
 * A provider began; when the lead has, trajectory and case have started (R6).
 * @throws NOT_FOUND, INVALID_TRANSITION, BAD_USER_INPUT for a day before the agreement, CONFLICT when it began already, CONSENT_WITHDRAWN,
 *   CONSENT_REQUIRED
 */
export async function confirmStart(
  session: HelpdeskSession,
  { trajectoryId, startedOn, organisationId }: z.infer<typeof confirmStartInput>,
): Promise<string> {
  const trajectory = await getTrajectoryToChange(session, trajectoryId);
  const part = await getPart(session, trajectory, organisationId);
  const isLead = part.role === 'LEAD';
  if (!BEGINS.includes(trajectory.status)) trajectoryTransition(trajectory.status, 'RUNNING');
  await assertConsentOf(session, trajectory, part);
  if (trajectory.agreedOn === null || startedOn < trajectory.agreedOn)
    throw badInput('startedOn: is not before the day on which the trajectory was agreed on');
  if (part.startedOn !== null || part.releasedAt !== null)
    throw new HubError('CONFLICT', 'This part began already, or has ended', {
      details: { startedOn: part.startedOn },
    });
  await session.db.updateTable('assignment').set({ startedOn }).where('id', '=', part.id).execute();
  if (!isLead) return trajectoryId;
  await moveTrajectory(session, trajectory, 'RUNNING', { actualStart: startedOn });
  const plan = {
    nextAction: 'Ask how the trajectory goes',
    nextActionDue: addDaysOutsideHolidays(today(), LOOK_AGAIN_DAYS),
  };
  const referral = await getReferralToChange(session, trajectory.referralId);
  await moveReferral(session, referral, 'STARTED', plan, 'The lead began');
  return trajectoryId;
}

/** A part begins while its start is watched, and the co's after the lead's too. */
const BEGINS: readonly string[] = ['START_WATCH', 'RUNNING'];

/**
 * A provider has ended its part; when all have, the closing round table follows. The place is free, and sight ends after
 * the days of grace.
 * @throws NOT_FOUND, INVALID_TRANSITION unless RUNNING, BAD_USER_INPUT, CONFLICT when it ended already or never began
 */
export async function endAssignment(
  session: HelpdeskSession,
  { trajectoryId, endedOn, organisationId }: z.infer<typeof endAssignmentInput>,
): Promise<string> {
  const trajectory = await getTrajectoryToChange(session, trajectoryId);
  trajectoryTransition(trajectory.status, 'CLOSING_ROUND_TABLE');
  const part = await getPart(session, trajectory, organisationId);
  if (part.releasedAt !== null) throw new HubError('CONFLICT', 'This part ended already');
  if (part.startedOn === null && session.actor.role !== 'HELPDESK')
    throw new HubError('CONFLICT', 'A part that never began does not end', {
      hint: 'Say what is the matter with reportSignal; the helpdesk takes the part away',
    });
  if (part.startedOn !== null && endedOn < part.startedOn)
    throw badInput('endedOn: is not before the day it began');
  if (part.startedOn !== null)
    await session.db.updateTable('assignment').set({ endedOn }).where('id', '=', part.id).execute();
  await releaseAssignments(session, trajectoryId, part.organisationId);
  const parts = await listAssignments(session, trajectoryId);
  if (parts.some(({ releasedAt }) => releasedAt === null)) return trajectoryId;
  await moveTrajectory(session, trajectory, 'CLOSING_ROUND_TABLE', {}, 'All parts ended');
  return trajectoryId;
}

/**
 * The closing round table was held and says what came of it; the case is completed.
 * @throws NOT_FOUND, INVALID_TRANSITION unless CLOSING_ROUND_TABLE, CONFLICT without that round table
 */
export async function completeTrajectory(
  session: HelpdeskSession,
  { trajectoryId, outcome }: z.infer<typeof completeTrajectoryInput>,
): Promise<string> {
  const trajectory = await getTrajectoryToChange(session, trajectoryId);
  trajectoryTransition(trajectory.status, 'COMPLETED');
  const referral = await getReferralToChange(session, trajectory.referralId);
  if (referral.pupilId !== null)
    await assertRoundTable(session, referral, 'CLOSING', trajectory.actualStart ?? today());
  await moveTrajectory(session, trajectory, 'COMPLETED', { outcome, closedOn: today() });
  await moveReferral(session, referral, 'COMPLETED', {}, `Outcome: ${outcome}`);
  return trajectoryId;
}

/** @throws NOT_FOUND, INVALID_TRANSITION when it is over or stalled already */
export async function stallTrajectory(
  session: HelpdeskSession,
  { trajectoryId, reason, ...plan }: z.infer<typeof stallTrajectoryInput>,
): Promise<string> {
  const trajectory = await getTrajectoryToChange(session, trajectoryId);
  const referral = await getReferralToChange(session, trajectory.referralId);
  await stall(session, { trajectory, referral }, plan, reason);
  return trajectoryId;
}

/** Case and trajectory stall together: the case waits to be taken up again (S4-16). */
export async function stall(
  session: HelpdeskSession,
  { trajectory, referral }: { trajectory: TrajectoryToChange; referral: ReferralToChange },
  plan: { readonly nextAction: string; readonly nextActionDue: string },
  reason: string,
): Promise<void> {
  await moveTrajectory(session, trajectory, 'STALLED', {}, reason);
  await moveReferral(session, referral, 'STALLED', plan, reason);
}

/** Read anew: what a loader has may be from before the case was locked. */
async function listAssignments(session: HelpdeskSession, trajectoryId: string): Promise<AssignmentRow[]> {
  return session.db.selectFrom('assignment').selectAll().where('trajectoryId', '=', trajectoryId).execute();
}

/** A provider speaks for itself; the helpdesk says for whom. */
async function getPart(
  session: HelpdeskSession,
  { id }: TrajectoryToChange,
  organisationId: string | undefined,
): Promise<AssignmentRow> {
  const { role, organisation } = session.actor;
  if (role === 'PARTNER' && organisationId !== undefined && organisationId !== organisation)
    throw forbidden('A provider speaks for itself only', 'Leave organisationId out');
  const whose = role === 'PARTNER' ? organisation : organisationId;
  if (!whose) throw badInput('organisationId: is needed to say whose part it is');
  const part = (await listAssignments(session, id)).find((one) => one.organisationId === whose);
  if (!part) throw badInput('organisationId: has no part in this trajectory');
  return part;
}

async function assertConsentOf(
  session: HelpdeskSession,
  { id, referralId }: TrajectoryToChange,
  part: AssignmentRow,
): Promise<void> {
  if (session.actor.role === 'PARTNER') return assertOwnConsent(session, id);
  const referral = await getReferralToChange(session, referralId);
  if (referral.pupilId === null) return;
  await assertReferralConsent(session, referralId);
  await assertTrajectoryConsent(session, referral.pupilId, [part.organisationId]);
}

async function assertRoundTable(
  session: HelpdeskSession,
  referral: ReferralToChange,
  purpose: 'START' | 'CLOSING',
  since: Date | string,
): Promise<void> {
  if (await hasHeldRoundTable(session, referral.id, purpose, since)) return;
  throw new HubError('CONFLICT', `No round table with purpose ${purpose} was held for this trajectory`, {
    hint: 'Plan one with planRoundTable, and write down with recordRoundTable what was agreed',
  });
}

/** R8: a long wait is a gap too. */
export async function signalLongWait(session: HelpdeskSession, referral: ReferralToChange): Promise<void> {
  const [need] = referral.reasons;
  if (need === undefined) return;
  await signalGapOfCase(session, referral, need);
}
