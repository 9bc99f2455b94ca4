import { sql } from 'kysely';
import { badInput } from '../../kit/errors';
import { anyOf } from '../../kit/identifiers';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { ContactPointRow, SupportServiceRow } from '../rows';
import type { ServicesSession, ServicesTables } from '../tables';
import { FLEMISH_REGION } from './support-service';

export const loadSupportService = defineLoader<ServicesTables, SupportServiceRow>(
  (session, ids) =>
    session.db.selectFrom('supportService').selectAll().where('id', '=', anyOf(ids)).execute(),
  (row) => row.id,
);

export const loadContactPoints = defineListLoader<ServicesTables, ContactPointRow>(
  (session, serviceIds) =>
    session.db
      .selectFrom('serviceContactPoint')
      .selectAll()
      .where('serviceId', '=', anyOf(serviceIds))
      .orderBy('role')
      .orderBy('zone')
      .orderBy('id')
      .execute(),
  (row) => row.serviceId,
);

/** Read anew, past the loaders: what a mutation changed must show. */
export async function findSupportService(
  session: ServicesSession,
  id: string,
): Promise<SupportServiceRow | null> {
  const row = await session.db
    .selectFrom('supportService')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export interface ServiceSearch {
  readonly kind?: readonly string[] | undefined;
  readonly age?: number | undefined;
  readonly area?: string | undefined;
  readonly access?: readonly string[] | undefined;
  readonly language?: string | undefined;
  /** Words that all stand in the name, the summary or the organisation's name. */
  readonly words: readonly string[];
  readonly organisation?: string | undefined;
}

/**
 * Services that are there, by name. Every wish is a parameter; what is not wished for does not matter.
 * @throws BAD_USER_INPUT when the service that the page should follow has gone
 */
export async function listSupportServices(
  session: ServicesSession,
  search: ServiceSearch,
  page: PageRequest,
): Promise<SupportServiceRow[]> {
  let query = session.db.selectFrom('supportService').selectAll().where('status', '=', 'ACTIVE');
  if (search.kind) query = query.where(sql<boolean>`kind = any(${search.kind}::text[])`);
  if (search.access) query = query.where(sql<boolean>`access = any(${search.access}::text[])`);
  if (search.organisation !== undefined) query = query.where('organisationId', '=', search.organisation);
  if (search.age !== undefined) {
    query = query.where(
      sql<boolean>`coalesce(age_from, 0) <= ${search.age} and coalesce(age_to, 999) >= ${search.age}`,
    );
  }
  if (search.area !== undefined)
    query = query.where(sql<boolean>`service_area && array[${search.area}, ${FLEMISH_REGION}]::text[]`);
  if (search.language !== undefined) query = query.where(sql<boolean>`${search.language} = any(languages)`);
  for (const word of search.words) {
    query = query.where(
      sql<boolean>`strpos(lower(name || ' ' || summary || ' ' || provider_name), lower(${word})) > 0`,
    );
  }
  if (page.afterId !== null) {
    const last = await loadSupportService(session).load(page.afterId);
    if (last === null) throw badInput('This page has gone', { hint: 'Begin again without `after`' });
    query = query.where(sql<boolean>`(name, id) > (${last.name}, ${last.id}::uuid)`);
  }
  return query
    .orderBy('name')
    .orderBy('id')
    .limit(page.first + 1)
    .execute();
}

/** Locks a service for a change, so that two who change it at once come one after the other. */
export async function findServiceToChange(
  session: ServicesSession,
  id: string,
): Promise<SupportServiceRow | undefined> {
  return session.db
    .selectFrom('supportService')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function countOpenReferrals(session: ServicesSession, serviceId: string): Promise<number> {
  const { open } = await session.db
    .selectFrom('serviceReferral')
    .select(sql<number>`count(*)`.as('open'))
    .where('serviceId', '=', serviceId)
    .where('closedAt', 'is', null)
    .executeTakeFirstOrThrow();
  return open;
}
