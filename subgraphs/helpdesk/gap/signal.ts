import { sql } from 'kysely';
import { schoolYearOf, today } from '../../kit/calendar';
import type { HelpdeskSession } from '../tables';

/** A need that the network does not meet, as a case shows it. */
export interface Gap {
  readonly helpdeskId: string;
  /** A reason of a referral. */
  readonly need: string;
  /** REFNIS code; none is the helpdesk's whole area. */
  readonly area?: string | null | undefined;
  readonly targetGroup?: string | null | undefined;
  /** The case that shows it; it counts once, however often it comes up. */
  readonly referralId?: string | undefined;
}

/**
 * Signals a gap, or adds a case to one that was signalled this school year (R8): one row per need, area, target group and school
 * year. It is locked until the case is counted, so two at once never lose each other's.
 * @returns the gap's id
 */
export async function signalGap(session: HelpdeskSession, gap: Gap): Promise<string> {
  const { id } = await session.db
    .insertInto('gapSignal')
    .values({
      helpdeskId: gap.helpdeskId,
      need: gap.need,
      targetGroup: gap.targetGroup ?? null,
      areaNis: gap.area ?? null,
      schoolYear: schoolYearOf(today()),
      raisedBy: session.actor.id,
    })
    .onConflict((known) =>
      known
        .columns(['helpdeskId', 'need', 'targetGroup', 'areaNis', 'schoolYear'])
        .doUpdateSet({ evidenceCount: sql<number>`gap_signal.evidence_count` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  if (gap.referralId !== undefined) await addEvidence(session, id, gap.referralId);
  return id;
}

/** A need of this case that the network does not meet (R8). */
export async function signalGapOfCase(
  session: HelpdeskSession,
  referral: { readonly id: string; readonly helpdeskId: string; readonly areaNis: string | null },
  need: string,
): Promise<void> {
  const { id: referralId, helpdeskId, areaNis: area } = referral;
  await signalGap(session, { helpdeskId, need, area, referralId });
}

async function addEvidence(session: HelpdeskSession, gapId: string, referralId: string): Promise<void> {
  const added = await session.db
    .insertInto('gapEvidence')
    .values({ gapId, referralId })
    .onConflict((known) => known.columns(['gapId', 'referralId']).doNothing())
    .returning('gapId')
    .executeTakeFirst();
  if (!added) return;
  await session.db
    .updateTable('gapSignal')
    .set({ evidenceCount: sql<number>`evidence_count + 1` })
    .where('id', '=', gapId)
    .execute();
}
