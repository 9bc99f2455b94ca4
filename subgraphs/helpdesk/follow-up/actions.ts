import type { z } from 'zod';
import { today } from '../../kit/calendar';
import { HubError, notFound } from '../../kit/errors';
import { organisationOf } from '../../kit/identifiers';
import type { HelpdeskSession } from '../tables';
import { getTrajectoryToChange } from '../trajectory/queries';
import type { FollowUpSignal, FollowUpSource } from './follow-up';
import type { completeFollowUpInput, reportSignalInput } from './inputs';
import { finishFollowUp, insertFollowUp, loadFollowUp, pullNextAction } from './queries';
import { assertGoesOn, assertOwnSignal } from './rules';

/** A signal about a trajectory that the caller has locked (getTrajectoryToChange). */
export interface RaiseFollowUp {
  readonly trajectory: { readonly id: string; readonly helpdeskId: string };
  readonly signal: FollowUpSignal;
  readonly source: FollowUpSource;
  readonly organisationId?: string;
  /** The half day that a problematic absence stands on; it raises one signal, however often it is told. */
  readonly sessionId?: string;
  readonly note?: string | undefined;
}

/**
 * Raises a signal; any but OK makes it the case's next action, today, with an event (R1, R5).
 * For timers and messages as for people: who may give which one, the database decides.
 * @returns its id; null when this half day has raised one before
 */
export async function raiseFollowUp(session: HelpdeskSession, raised: RaiseFollowUp): Promise<string | null> {
  const id = await insertFollowUp(session, {
    trajectoryId: raised.trajectory.id,
    helpdeskId: raised.trajectory.helpdeskId,
    signal: raised.signal,
    source: raised.source,
    organisationId: raised.organisationId ?? null,
    sessionId: raised.sessionId ?? null,
    note: raised.note ?? null,
    dueOn: today(),
  });
  if (id !== null) await pullNextAction(session, id);
  return id;
}

/** @throws NOT_FOUND, FORBIDDEN when the signal is another's to give, INVALID_TRANSITION when the trajectory is over */
export async function reportSignal(
  session: HelpdeskSession,
  { trajectoryId, signal, note }: z.infer<typeof reportSignalInput>,
): Promise<string> {
  const trajectory = await getTrajectoryToChange(session, trajectoryId);
  assertOwnSignal(session.actor.role, signal);
  assertGoesOn(trajectory.status);
  const source = session.actor.role === 'PARTNER' ? 'PROVIDER' : 'DISPATCHER';
  const organisationId = organisationOf(session.actor);
  const id = await raiseFollowUp(session, { trajectory, signal, source, organisationId, note });
  if (id === null) throw new Error('a signal without a half day is always a new one');
  return id;
}

/** @throws NOT_FOUND, CONFLICT when it was done before */
export async function completeFollowUp(
  session: HelpdeskSession,
  { followUpId, contactResult }: z.infer<typeof completeFollowUpInput>,
): Promise<string> {
  if (await finishFollowUp(session, followUpId, contactResult)) return followUpId;
  const done = await loadFollowUp(session).load(followUpId);
  if (!done) throw notFound('signal');
  throw new HubError('CONFLICT', 'Somebody has followed this signal up already', {
    hint: 'Read what came of it',
    details: { doneOn: done.doneOn },
  });
}
