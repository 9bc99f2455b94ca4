import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { today } from '../../kit/calendar';
import { badInput } from '../../kit/errors';
import { addDaysOutsideHolidays } from '../../kit/school-calendar';
import { loadMode } from '../desk/queries';
import { assertNotice } from '../dispatch/notice';
import type { ReferralToChange } from '../referral/queries';
import { transition } from '../referral/rules';
import { moveReferral } from '../referral/write';
import type { HelpdeskSession } from '../tables';
import { assertReferralConsent } from './consent';
import { endLive, recordTrajectoryEvent } from './move';
import { findLiveTrajectory, loadAssignments, type TrajectoryToChange } from './queries';
import { assertConsidered, assertParts, assertTakes, type KnownOffer, type Part } from './rules';

const FIRST_ACTION = 'Plan the first round table with pupil, parents and provider';
/** Days of school until that must be planned (default). */
const FIRST_ACTION_DAYS = 7;

export interface Decision {
  readonly assignments: readonly Part[];
  readonly rationale: string;
  readonly consideredProviders: readonly string[];
  /** The item it was decided on; none without a table. */
  readonly itemId?: string;
}

/**
 * Assigns a locked case to its providers (R4): one lead, a rationale, who was considered, the consent it rests on. What it had
 * before is over: begun again with the same lead, or replaced. Places and sight follow by message, from the database.
 * @returns the new trajectory's id
 * @throws BAD_USER_INPUT, INVALID_TRANSITION, NOT_ELIGIBLE, CONFLICT, CONSENT_REQUIRED, CONSENT_WITHDRAWN
 */
export async function assign(
  session: HelpdeskSession,
  referral: ReferralToChange,
  decision: Decision,
): Promise<string> {
  transition(referral.status, 'ASSIGNED');
  const { assignments, rationale } = decision;
  const consideredProviders = [...new Set(decision.consideredProviders)];
  assertParts(assignments);
  assertConsidered(
    consideredProviders,
    assignments.map(({ organisationId }) => organisationId),
  );
  await assertProviders(session, consideredProviders);
  const offers = await loadOffers(session, assignments);
  const mode = await loadMode(session).load(referral.operatingModeId);
  const facts = { ...referral, modeLevels: mode?.levels ?? [] };
  for (const part of assignments) assertTakes(offers.get(part.offerId), part, facts);
  const noticeException = await assertNotice(session, referral);
  if (referral.pupilId !== null) await assertReferralConsent(session, referral.id);

  const before = await findLiveTrajectory(session, referral.id);
  if (before) await endBefore(session, before, assignments);
  const id = randomUUID();
  await session.db
    .insertInto('trajectory')
    .values({
      id,
      referralId: referral.id,
      helpdeskId: referral.helpdeskId,
      itemId: decision.itemId ?? null,
      rationale,
      consideredProviders,
      synthetic: sql<boolean>`hub.is_synthetic()`,
    })
    .execute();
  await recordTrajectoryEvent(session, id, null, 'PROPOSED');
  await session.db
    .insertInto('assignment')
    .values(
      assignments.map(({ organisationId, offerId, role, strength }) => ({
        trajectoryId: id,
        organisationId,
        offerId,
        offerType: offers.get(offerId)?.offerType ?? '',
        role,
        strength: strength ?? null,
      })),
    )
    .execute();
  const plan = {
    nextAction: FIRST_ACTION,
    nextActionDue: addDaysOutsideHolidays(today(), FIRST_ACTION_DAYS),
  };
  await moveReferral(
    session,
    referral,
    'ASSIGNED',
    { ...plan, decisionRationale: rationale, consideredProviders, noticeException },
    rationale,
  );
  return id;
}

async function endBefore(
  session: HelpdeskSession,
  before: TrajectoryToChange,
  parts: readonly Part[],
): Promise<void> {
  const led = (await loadAssignments(session).load(before.id)).find(({ role }) => role === 'LEAD');
  const leads = parts.find(({ role }) => role === 'LEAD');
  const isSame = led?.organisationId === leads?.organisationId;
  await endLive(session, before, isSame ? 'RESTARTED' : 'REPLACED', 'The case was assigned anew');
}

async function loadOffers(
  session: HelpdeskSession,
  parts: readonly Part[],
): Promise<ReadonlyMap<string, KnownOffer>> {
  const rows = await session.db
    .selectFrom('leasedOffer')
    .select(['offerId', 'organisationId', 'offerType', 'levels', 'status'])
    .where(
      'offerId',
      'in',
      parts.map(({ offerId }) => offerId),
    )
    .execute();
  return new Map(rows.map((row) => [row.offerId, row]));
}

async function assertProviders(session: HelpdeskSession, ids: readonly string[]): Promise<void> {
  const rows = await session.db
    .selectFrom('organisation')
    .select('id')
    .where('id', 'in', ids)
    .where('kind', 'in', ['PARTNER', 'SERVICE'])
    .execute();
  const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
  if (unknown.length > 0)
    throw badInput('consideredProviders: names an organisation that is no provider of the network', {
      details: { unknown },
    });
}
