import { defineLoader } from '../../kit/loaders';
import { type RegisterSnapshot, registerSnapshotSchema } from '../../kit/register';
import type { OrganisationRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';

/** A revoked session is named for as long as a token of it could still live. */
const REVOCATION_HOURS = 24;

export const loadOrganisation = defineLoader<HelpdeskTables, OrganisationRow>(
  (session, ids) =>
    session.db.selectFrom('organisation').select(['id', 'name', 'kind']).where('id', 'in', ids).execute(),
  (row) => row.id,
);

export async function listOrganisations(
  session: HelpdeskSession,
  kind: string | null,
): Promise<OrganisationRow[]> {
  const all = session.db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .orderBy('name')
    .orderBy('id');
  return (kind === null ? all : all.where('kind', '=', kind)).execute();
}

export async function isDispatcherOf(
  session: HelpdeskSession,
  helpdeskId: string,
  personId: string,
): Promise<boolean> {
  const now = new Date();
  const row = await session.db
    .selectFrom('membership')
    .select('id')
    .where('organisationId', '=', helpdeskId)
    .where('personId', '=', personId)
    .where('role', '=', 'HELPDESK')
    .where('validFrom', '<=', now)
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', now)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** The register as gateways need it: who belongs where in which role today or later, and whose sessions ended. */
export async function readSnapshot(session: HelpdeskSession, now: Date): Promise<RegisterSnapshot> {
  const organisations = await session.db.selectFrom('organisation').selectAll().orderBy('id').execute();
  const memberships = await session.db
    .selectFrom('membership')
    .selectAll()
    .where((eb) => eb.or([eb('validUntil', 'is', null), eb('validUntil', '>', now)]))
    .orderBy('id')
    .execute();
  const since = new Date(now.getTime() - REVOCATION_HOURS * 3_600_000);
  const revoked = await session.db
    .selectFrom('revokedSession')
    .select('session')
    .where('revokedAt', '>', since)
    .execute();
  return registerSnapshotSchema.parse({
    at: now.toISOString(),
    organisations: organisations.map(({ id, name, kind, loginGroup, loginCode }) => ({
      id,
      name,
      kind,
      group: loginGroup,
      code: loginCode,
    })),
    memberships: memberships.map((row) => ({
      person: row.personId,
      organisation: row.organisationId,
      role: row.role,
      from: row.validFrom.toISOString(),
      until: row.validUntil?.toISOString() ?? null,
    })),
    revokedSessions: revoked.map((row) => row.session),
  });
}
