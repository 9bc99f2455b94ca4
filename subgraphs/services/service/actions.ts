import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { forbidden, HubError, notFound } from '../../kit/errors';
import { organisationOf } from '../../kit/identifiers';
import type { SupportServiceRow } from '../rows';
import type { ServicesSession } from '../tables';
import type { CreateSupportService, closeSupportServiceInput, UpdateSupportService } from './inputs';
import { countOpenReferrals, findServiceToChange, findSupportService } from './queries';
import { assertAges, assertOpenAccess, assertPublishable, assertRoleContacts } from './rules';

type Contacts = CreateSupportService['contacts'];

/**
 * Publishes a service of the caller's own organisation.
 * @throws BAD_USER_INPUT for a mandated kind, ages the wrong way round, or a contact that is a person's
 */
export async function createSupportService(
  session: ServicesSession,
  { contacts, opening, expectedWaitDays, ...service }: CreateSupportService,
): Promise<string> {
  assertPublishable(service.kind, service.access);
  assertAges(service.ageFrom ?? null, service.ageTo ?? null);
  assertRoleContacts(contacts);
  const id = randomUUID();
  await session.db
    .insertInto('supportService')
    .values({
      id,
      organisationId: organisationOf(session.actor),
      ...service,
      opening: JSON.stringify(opening ?? []),
      expectedWaitDays: expectedWaitDays ?? null,
      waitReportedAt: expectedWaitDays === undefined ? null : sql`now()`,
    })
    .execute();
  await insertContacts(session, id, contacts);
  return id;
}

/**
 * Changes what is named and leaves the rest as it is, also when a colleague changes something else at the same moment.
 * @throws NOT_FOUND, FORBIDDEN for another organisation's, INVALID_TRANSITION once it has closed, BAD_USER_INPUT
 */
export async function updateSupportService(
  session: ServicesSession,
  { serviceId, contacts, opening, expectedWaitDays, ...changes }: UpdateSupportService,
): Promise<string> {
  const service = await getOwnService(session, serviceId);
  if (changes.access !== undefined) assertOpenAccess(changes.access);
  const { ageFrom = service.ageFrom, ageTo = service.ageTo } = changes;
  assertAges(ageFrom, ageTo);
  await session.db
    .updateTable('supportService')
    .set({
      ...changes,
      // Repeated when nothing else changes: an update has to set something.
      name: changes.name ?? service.name,
      ...(opening === undefined ? {} : { opening: JSON.stringify(opening) }),
      ...(expectedWaitDays === undefined
        ? {}
        : { expectedWaitDays, waitReportedAt: expectedWaitDays === null ? null : new Date() }),
    })
    .where('id', '=', service.id)
    .execute();
  if (contacts !== undefined) {
    assertRoleContacts(contacts);
    await session.db.deleteFrom('serviceContactPoint').where('serviceId', '=', service.id).execute();
    await insertContacts(session, service.id, contacts);
  }
  return service.id;
}

/**
 * Ends a service. Referrals that are open go first: nobody may wait at a closed door.
 * @throws NOT_FOUND, FORBIDDEN, INVALID_TRANSITION when it has closed already, CONFLICT with the number of open referrals
 */
export async function closeSupportService(
  session: ServicesSession,
  { serviceId }: z.infer<typeof closeSupportServiceInput>,
): Promise<string> {
  const service = await getOwnService(session, serviceId);
  // Closed first, counted then: a referral that is being made now has either been counted or finds it closed.
  await session.db
    .updateTable('supportService')
    .set({ status: 'CLOSED' })
    .where('id', '=', service.id)
    .execute();
  const openReferrals = await countOpenReferrals(session, service.id);
  if (openReferrals > 0) {
    throw new HubError('CONFLICT', 'Referrals to this service are still open', {
      hint: 'Decline or end them first (serviceReferrals), then close the service',
      details: { openReferrals },
    });
  }
  return service.id;
}

async function getOwnService(session: ServicesSession, id: string): Promise<SupportServiceRow> {
  const seen = await findSupportService(session, id);
  if (seen === null) throw notFound('service');
  if (seen.organisationId !== session.actor.organisation)
    throw forbidden(
      'This service is another organisation’s',
      'Only the organisation that runs it changes it',
    );
  // The policy of changes binds the lock, too: it is the second to say whose service this is.
  const service = await findServiceToChange(session, id);
  if (!service) throw forbidden('This service is not published by its organisation');
  if (service.status === 'CLOSED')
    throw new HubError('INVALID_TRANSITION', 'This service has closed', { hint: 'Publish a new one' });
  return service;
}

async function insertContacts(
  session: ServicesSession,
  serviceId: string,
  contacts: Contacts,
): Promise<void> {
  await session.db
    .insertInto('serviceContactPoint')
    .values(
      contacts.map(({ role, zone, phone, email }) => ({
        serviceId,
        role,
        zone: zone ?? null,
        phone: phone ?? null,
        email: email ?? null,
      })),
    )
    .execute();
}
