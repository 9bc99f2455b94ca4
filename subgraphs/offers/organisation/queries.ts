import { sql } from 'kysely';
import { badInput } from '../../kit/errors';
import { defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { PartnerRow } from '../rows';
import type { OffersSession, OffersTables } from '../tables';

export const loadPartner = defineLoader<OffersTables, PartnerRow>(
  (session, ids) => session.db.selectFrom('partnerOrganisation').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

export async function findPartner(session: OffersSession, id: string): Promise<PartnerRow | undefined> {
  return session.db.selectFrom('partnerOrganisation').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The caller's own organisation, which stays as it is until this transaction ends: an offer may rest on its recognition. */
export async function holdOwnPartner(session: OffersSession): Promise<PartnerRow | undefined> {
  return ofCaller(session).forShare().executeTakeFirst();
}

/** The same to be changed, once nothing rests on it that is still being written. */
export async function lockOwnPartner(session: OffersSession): Promise<PartnerRow | undefined> {
  return ofCaller(session).forUpdate().executeTakeFirst();
}

function ofCaller({ db, actor }: OffersSession) {
  return db.selectFrom('partnerOrganisation').selectAll().where('id', '=', actor.organisation);
}

/** Partner organisations by name. */
export async function listPartners(
  session: OffersSession,
  area: string | null,
  page: PageRequest,
): Promise<PartnerRow[]> {
  let query = session.db.selectFrom('partnerOrganisation').selectAll();
  if (area !== null) query = query.where(sql<boolean>`service_area @> array[${area}]::text[]`);
  if (page.afterId !== null) {
    const after = await findPartner(session, page.afterId);
    if (!after) throw badInput('This cursor is of no organisation', { hint: 'Begin again without `after`' });
    query = query.where(sql<boolean>`(sort_name, id) > (${after.sortName}, ${after.id}::uuid)`);
  }
  return query
    .orderBy('sortName')
    .orderBy('id')
    .limit(page.first + 1)
    .execute();
}
