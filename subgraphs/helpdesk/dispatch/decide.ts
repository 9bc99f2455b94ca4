import { sql } from 'kysely';
import type { z } from 'zod';
import { today } from '../../kit/calendar';
import { badInput, HubError, notFound } from '../../kit/errors';
import { addDays } from '../../kit/school-calendar';
import { signalGapOfCase } from '../gap/signal';
import type { ReferralToChange } from '../referral/queries';
import { getReferralToChange, moveReferral } from '../referral/write';
import type { HelpdeskSession } from '../tables';
import { signalLongWait } from '../trajectory/actions';
import { assign } from '../trajectory/assign';
import { assertConsidered, isLongWait, type Part } from '../trajectory/rules';
import type { TableDecision } from './dispatch';
import type { decideDispatchItemInput } from './inputs';
import { findItemToChange, getTableToChange, listAnswers, loadItem } from './queries';
import { type Answer, assertTableIs, assertWilling, willing } from './rules';

type DecideDispatchItem = z.infer<typeof decideDispatchItemInput>;

/** What a dispatcher is reminded of, when the decision says nothing else. */
const NEXT_ACTIONS = {
  POSTPONED: 'Put the case on the next table',
  EXPERT_TABLE: 'Call the expert table together',
  NO_OFFER: 'Look for another answer; the gap was signalled',
} as const;
/** Days until that is due (default). */
const NEXT_ACTION_DAYS = 7;

/**
 * Decides on an item, once. The table is shared, then case and item are locked, in this order by everybody, so that of two
 * decisions at once the second finds the first.
 * @throws NOT_FOUND, INVALID_TRANSITION unless the table is open, CONFLICT when it was decided or somebody assigned is not willing,
 * BAD_USER_INPUT when somebody willing was not considered, and what `assign` throws
 */
export async function decideDispatchItem(
  session: HelpdeskSession,
  input: DecideDispatchItem,
): Promise<string> {
  const seen = await loadItem(session).load(input.itemId);
  if (!seen) throw notFound('dispatch item');
  const table = await getTableToChange(session, seen.tableId, 'SHARED');
  const referral = await getReferralToChange(session, seen.referralId);
  const item = await findItemToChange(session, input.itemId);
  if (!item) throw notFound('dispatch item');
  if (item.decision !== null)
    throw new HubError('CONFLICT', 'This item was decided already', { details: { decision: item.decision } });
  assertTableIs(table.status, ['OPEN'], 'Decisions fall at an open table');
  const answers = await listAnswers(session, item.id);
  const { decision } = input;
  if (decision !== 'ASSIGNED') {
    if (decision === 'NO_OFFER') assertConsidered(input.consideredProviders, willing(answers));
    const { unmetNeed } = input;
    if (unmetNeed !== undefined && !referral.reasons.includes(unmetNeed))
      throw badInput('unmetNeed: is one of the reasons of the referral', {
        details: { reasons: referral.reasons },
      });
    await moveOffTable(session, { itemId: item.id, referral }, decision, input);
    if (unmetNeed !== undefined) await signalGapOfCase(session, referral, unmetNeed);
    return item.id;
  }
  await assignFromTable(session, referral, input, answers);
  return item.id;
}

async function assignFromTable(
  session: HelpdeskSession,
  referral: ReferralToChange,
  input: DecideDispatchItem,
  answers: readonly (Answer & { readonly earliestStart: string | null })[],
): Promise<void> {
  const { itemId, assignments, rationale, consideredProviders } = input;
  const organisations = assignments.map(({ organisationId }) => organisationId);
  assertConsidered(consideredProviders, [...new Set([...willing(answers), ...organisations])]);
  assertWilling(organisations, answers);
  await writeDecision(session, itemId, 'ASSIGNED', { rationale, consideredProviders });
  await assign(session, referral, { itemId, assignments, rationale, consideredProviders });
  const start = answers.find(({ organisationId }) => organisationId === leadOf(assignments))?.earliestStart;
  if (start && isLongWait(today(), start)) await signalLongWait(session, referral);
}

const leadOf = (parts: readonly Part[]): string | undefined =>
  parts.find(({ role }) => role === 'LEAD')?.organisationId;

/** Takes a locked case off its table without assigning it: it stays open, with a next action. */
export async function moveOffTable(
  session: HelpdeskSession,
  { itemId, referral }: { readonly itemId: string; readonly referral: ReferralToChange },
  decision: Exclude<TableDecision, 'ASSIGNED'>,
  given: {
    readonly rationale: string;
    readonly consideredProviders: readonly string[];
    readonly nextAction?: string | undefined;
    readonly nextActionDue?: string | undefined;
  },
): Promise<void> {
  const { rationale, consideredProviders } = given;
  await writeDecision(session, itemId, decision, given);
  const plan = {
    nextAction: given.nextAction ?? NEXT_ACTIONS[decision],
    nextActionDue: given.nextActionDue ?? addDays(today(), NEXT_ACTION_DAYS),
  };
  await moveReferral(
    session,
    referral,
    decision,
    { ...plan, decisionRationale: rationale, consideredProviders: [...new Set(consideredProviders)] },
    rationale,
  );
}

async function writeDecision(
  session: HelpdeskSession,
  itemId: string,
  decision: TableDecision,
  given: { readonly rationale: string; readonly consideredProviders: readonly string[] },
): Promise<void> {
  await session.db
    .updateTable('dispatchItem')
    .set({
      decision,
      decidedAt: sql<Date>`now()`,
      decidedBy: session.actor.id,
      rationale: given.rationale,
      consideredProviders: [...new Set(given.consideredProviders)],
    })
    .where('id', '=', itemId)
    .execute();
}
