import { type ExpressionBuilder, sql } from 'kysely';
import { badInput } from '../../kit/errors';
import { anyOf } from '../../kit/identifiers';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import { MOST_PER_PAGE, type PageRequest } from '../../kit/paging';
import type { ServiceReferralRow } from '../rows';
import type { ServicesSession, ServicesTables } from '../tables';

export const loadServiceReferral = defineLoader<ServicesTables, ServiceReferralRow>(
  (session, ids) =>
    session.db.selectFrom('serviceReferral').selectAll().where('id', '=', anyOf(ids)).execute(),
  (row) => row.id,
);

/** The newest referrals of each pupil, one more than a page can show. */
export const loadReferralsOfPupil = defineListLoader<ServicesTables, ServiceReferralRow>(
  (session, pupilIds) =>
    session.db
      .selectFrom(sql<{ asked: string }>`unnest(${[...pupilIds]}::uuid[])`.as<'asked'>(sql`asked(asked)`))
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('serviceReferral')
            .selectAll()
            .whereRef('serviceReferral.pupilId', '=', sql.ref('asked.asked'))
            .orderBy('sentAt', 'desc')
            .orderBy('id', 'desc')
            .limit(MOST_PER_PAGE + 1)
            .as('r'),
        (join) => join.onTrue(),
      )
      .selectAll('r')
      .execute(),
  (row) => row.pupilId,
);

/** Read anew, past the loaders: what a mutation changed must show. */
export async function findServiceReferral(
  session: ServicesSession,
  id: string,
): Promise<ServiceReferralRow | null> {
  const row = await session.db
    .selectFrom('serviceReferral')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** Locks a referral that the caller can see, so that two who report at once never decide on the same state. */
export async function findReferralToChange(
  session: ServicesSession,
  id: string,
): Promise<ServiceReferralRow | undefined> {
  return session.db
    .selectFrom('serviceReferral')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/**
 * A caller's own referrals, newest first: sent or received by the organisation, or about the caller.
 * @throws BAD_USER_INPUT when the referral that the page should follow is no longer the caller's
 */
export async function listServiceReferrals(
  session: ServicesSession,
  status: readonly string[] | undefined,
  page: PageRequest,
): Promise<ServiceReferralRow[]> {
  let query = session.db
    .selectFrom('serviceReferral')
    .selectAll()
    .where((eb) => meantFor(session, eb));
  if (status !== undefined) query = query.where(sql<boolean>`status = any(${status}::text[])`);
  if (page.afterId !== null) {
    const last = await loadServiceReferral(session).load(page.afterId);
    if (last === null) throw badInput('This page has gone', { hint: 'Begin again without `after`' });
    // The moment is compared in SQL: PostgreSQL keeps microseconds, a Date does not.
    query = query.where(
      sql<boolean>`(sent_at, id) < (select r.sent_at, r.id from services.service_referral r where r.id = ${last.id}::uuid)`,
    );
  }
  return query
    .orderBy('sentAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.first + 1)
    .execute();
}

/** A list starts from what is one's own; row-level security is the second lock, not the filter. */
function meantFor(
  { db: _, actor }: ServicesSession,
  eb: ExpressionBuilder<ServicesTables, 'serviceReferral'>,
) {
  const { role, organisation } = actor;
  if (role === 'DEVELOPER') return eb.val(true);
  if (organisation === null)
    return eb('pupilId', 'in', eb.selectFrom('accessEdge').select('accessEdge.pupilId'));
  return eb(role === 'SERVICE' ? 'organisationId' : 'requestedByOrg', '=', organisation);
}

/** Adds to the history; the database lets nobody change or remove what stands there. */
export async function recordEvent(
  session: ServicesSession,
  referralId: string,
  fromStatus: string | null,
  toStatus: string,
): Promise<void> {
  const { id: byPerson, role: byRole } = session.actor;
  await session.db
    .insertInto('serviceReferralEvent')
    .values({ referralId, byPerson, byRole, fromStatus, toStatus })
    .execute();
}

export async function endConsent(
  session: ServicesSession,
  referralId: string,
  endedAt: string,
): Promise<void> {
  await session.db
    .updateTable('serviceReferral')
    .set({ consentEndedAt: sql`least(consent_ended_at, ${endedAt}::timestamptz)` })
    .where('id', '=', referralId)
    .execute();
}
