import { sql } from 'kysely';
import { badInput } from '../../kit/errors';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import { MOST_PER_PAGE, type PageRequest } from '../../kit/paging';
import type { OfferRow } from '../rows';
import type { OffersSession, OffersTables } from '../tables';
import { OPEN_STATUSES } from './offer';
import { addFilter, isNotOver, type OfferFilter } from './search';

export const loadOffer = defineLoader<OffersTables, OfferRow>(
  (session, ids) => session.db.selectFrom('offer').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The open offers of each organisation by title, one more than a page can show. */
export const loadOffersOfOrganisation = defineListLoader<OffersTables, OfferRow>(
  (session, organisations) =>
    session.db
      .selectFrom(
        sql<{ asked: string }>`unnest(${[...organisations]}::uuid[])`.as<'asked'>(sql`asked(asked)`),
      )
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('offer')
            .selectAll()
            .whereRef('offer.organisationId', '=', sql.ref('asked.asked'))
            .where('status', 'in', OPEN_STATUSES)
            .where(isNotOver())
            .orderBy('sortTitle')
            .orderBy('id')
            .limit(MOST_PER_PAGE + 1)
            .as('o'),
        (join) => join.onTrue(),
      )
      .selectAll('o')
      .execute(),
  (row) => row.organisationId,
);

/** Open offers by title; the index gives the page without a sort. */
export async function listOffers(
  session: OffersSession,
  filter: OfferFilter,
  page: PageRequest,
): Promise<OfferRow[]> {
  const open = session.db.selectFrom('offer').selectAll().where('status', 'in', OPEN_STATUSES);
  return readPage(session, addFilter(open, filter), page);
}

/** An organisation's own offers in every state, by title. */
export async function listOwnOffers(
  session: OffersSession,
  status: readonly string[] | undefined,
  page: PageRequest,
): Promise<OfferRow[]> {
  const own = session.db
    .selectFrom('offer')
    .selectAll()
    .where('organisationId', '=', session.actor.organisation);
  // An empty list of states means none; SQL has no empty IN.
  return readPage(session, status === undefined ? own : own.where('status', 'in', [...status, 'NONE']), page);
}

async function readPage(
  session: OffersSession,
  query: ReturnType<typeof addFilter>,
  page: PageRequest,
): Promise<OfferRow[]> {
  const after = page.afterId === null ? null : await cursorRow(session, page.afterId);
  const rest = after
    ? query.where(sql<boolean>`(sort_title, id) > (${after.sortTitle}, ${after.id}::uuid)`)
    : query;
  return rest
    .orderBy('sortTitle')
    .orderBy('id')
    .limit(page.first + 1)
    .execute();
}

async function cursorRow(session: OffersSession, id: string): Promise<OfferRow> {
  const row = await loadOffer(session).load(id);
  if (!row)
    throw badInput('The page before ended at an offer that is no longer there for you', {
      hint: 'Begin again without `after`',
    });
  return row;
}

/** Locks an own offer, so that two writers never decide on the same state. */
export async function findOwnOfferToChange(
  session: OffersSession,
  id: string,
): Promise<OfferRow | undefined> {
  return session.db
    .selectFrom('offer')
    .selectAll()
    .where('id', '=', id)
    .where('organisationId', '=', session.actor.organisation)
    .forUpdate()
    .executeTakeFirst();
}
