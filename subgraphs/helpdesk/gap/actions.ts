import type { z } from 'zod';
import { notFound } from '../../kit/errors';
import { organisationOf } from '../../kit/identifiers';
import { loadReferral } from '../referral/queries';
import type { HelpdeskSession } from '../tables';
import type { GapStatus } from './gap';
import type { answerGapInput, raiseGapInput, reportGapInput } from './inputs';
import { findGapToChange } from './queries';
import { gapTransition } from './rules';
import { signalGap } from './signal';

/** @throws NOT_FOUND for a referral that is not the helpdesk's */
export async function raiseGap(
  session: HelpdeskSession,
  input: z.infer<typeof raiseGapInput>,
): Promise<string> {
  if (input.referralId !== undefined && !(await loadReferral(session).load(input.referralId)))
    throw notFound('referral');
  return signalGap(session, { helpdeskId: organisationOf(session.actor), ...input });
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless OPEN */
export async function reportGap(
  session: HelpdeskSession,
  { gapId }: z.infer<typeof reportGapInput>,
): Promise<string> {
  return moveGap(session, gapId, 'REPORTED');
}

/** @throws NOT_FOUND, INVALID_TRANSITION unless REPORTED */
export async function answerGap(
  session: HelpdeskSession,
  { gapId, policyAnswer }: z.infer<typeof answerGapInput>,
): Promise<string> {
  return moveGap(session, gapId, 'ANSWERED', { policyAnswer });
}

async function moveGap(
  session: HelpdeskSession,
  id: string,
  to: GapStatus,
  changes: { readonly policyAnswer?: string } = {},
): Promise<string> {
  const gap = await findGapToChange(session, id);
  if (!gap) throw notFound('gap');
  const status = gapTransition(gap.status, to);
  await session.db
    .updateTable('gapSignal')
    .set({ status, ...changes })
    .where('id', '=', gap.id)
    .execute();
  return gap.id;
}
