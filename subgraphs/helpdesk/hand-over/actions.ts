import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { badInput, HubError } from '../../kit/errors';
import { anyOf, organisationOf } from '../../kit/identifiers';
import { isDispatcherOf } from '../register/queries';
import type { HelpdeskSession } from '../tables';
import type { handOverCasesInput } from './inputs';
import { lockOpenCasesOf } from './queries';

/**
 * Gives open cases of a dispatcher, who may have left already, to a colleague: all or none of those that are meant.
 * @throws BAD_USER_INPUT when the colleague is no dispatcher here or a case is none of theirs that is open,
 *   CONFLICT when there is nothing to hand over
 */
export async function handOverCases(
  session: HelpdeskSession,
  { from, to, referralIds, reason }: z.infer<typeof handOverCasesInput>,
): Promise<string> {
  const helpdeskId = organisationOf(session.actor);
  if (from === to) throw badInput('to: is somebody else than from');
  if (!(await isDispatcherOf(session, helpdeskId, to)))
    throw badInput('to: is not a dispatcher of this helpdesk');
  const wanted = referralIds === undefined ? undefined : [...new Set(referralIds)];
  const cases = await lockOpenCasesOf(session, helpdeskId, from, wanted);
  if (wanted !== undefined && cases.length < wanted.length)
    throw badInput('referralIds: are open cases that this dispatcher has at your helpdesk', {
      hint: 'Read them with worklist(filter: { owner: … })',
    });
  if (cases.length === 0) throw new HubError('CONFLICT', 'This dispatcher has no open case at your helpdesk');
  await changeOwner(session, cases, to, reason);
  const id = randomUUID();
  await session.db
    .insertInto('caseHandOver')
    .values({
      id,
      helpdeskId,
      fromPerson: from,
      toPerson: to,
      byPerson: session.actor.id,
      reason,
      referralIds: cases,
    })
    .execute();
  return id;
}

/** In two statements, however many cases there are; the history of each says so (R5). */
async function changeOwner(
  session: HelpdeskSession,
  cases: readonly string[],
  ownerUserRef: string,
  reason: string,
): Promise<void> {
  await session.db.updateTable('referral').set({ ownerUserRef }).where('id', '=', anyOf(cases)).execute();
  const { id: person, role } = session.actor;
  await session.db
    .insertInto('referralEvent')
    .columns(['referralId', 'byPerson', 'byRole', 'fromStatus', 'toStatus', 'reason'])
    .expression((eb) =>
      eb
        .selectFrom('referral')
        .where('id', '=', anyOf(cases))
        .select(['id', eb.val(person).as('by'), eb.val(role).as('role'), 'status', 'status as to'])
        .select(eb.val(reason).as('reason'))
        .orderBy('id'),
    )
    .execute();
}
