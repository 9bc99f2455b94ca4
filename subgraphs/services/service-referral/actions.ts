import { randomUUID } from 'node:crypto';
import type { CryptoKey } from 'jose';
import { sql } from 'kysely';
import { z } from 'zod';
import type {
  ServiceReferralClosed,
  ServiceReferralOpened,
  ServiceReferralStarted,
} from '../../kit/contracts/service-referral-events';
import {
  type ServiceReferralFacts,
  serviceReferralFactsSchema,
} from '../../kit/contracts/service-referral-facts';
import { badInput, forbidden, HubError, notFound } from '../../kit/errors';
import { tell } from '../../kit/events/outbox';
import { organisationOf } from '../../kit/identifiers';
import { readPermit } from '../../kit/permit';
import type { ServiceReferralRow } from '../rows';
import { findSupportService } from '../service/queries';
import type { ServicesSession } from '../tables';
import { findReferralToChange, recordEvent } from './queries';
import { assertConsented, assertTakesReferral, transition } from './rules';
import {
  CLOSED_STATUSES,
  isServiceReferralStatus,
  SERVICE_REFERRAL_REASONS,
  SERVICE_REFERRAL_STATUSES,
} from './service-referral';

const LONGEST_PERMIT = 4000;

export const createServiceReferralInput = z.strictObject({
  permit: z.string().trim().min(1).max(LONGEST_PERMIT),
  reasonCategory: z.enum(SERVICE_REFERRAL_REASONS),
});
export const reportServiceReferralInput = z.strictObject({
  serviceReferralId: z.uuid('is not an id'),
  status: z.enum(SERVICE_REFERRAL_STATUSES),
});

/**
 * Refers a pupil to a service: what the permit says, and nothing that the sender adds about the person.
 * @throws BAD_USER_INPUT for a permit that is not good, FORBIDDEN for another's, CONFLICT for a used one,
 *   NOT_FOUND, NOT_ELIGIBLE, CHANNEL_NOT_OPEN
 */
export async function createServiceReferral(
  session: ServicesSession,
  input: z.infer<typeof createServiceReferralInput>,
  pupilsKey: CryptoKey,
): Promise<string> {
  const permit = await takePermit(session, input.permit, pupilsKey);
  const { pupilId, serviceId, organisationId, consentId, consentUntil, ageBand } = permit.facts;
  const service = await findSupportService(session, serviceId);
  if (service === null) throw notFound('service');
  if (service.organisationId !== organisationId) {
    throw badInput('The permit names an organisation that does not run this service', {
      hint: 'Ask for a permit with SupportService.organisation: the consent must name who receives the referral',
    });
  }
  assertTakesReferral(service, session.actor.role, ageBand);
  const { id: requestedByPerson, role: requestedByRole } = session.actor;
  const made = await session.db
    .insertInto('serviceReferral')
    .values({
      id: randomUUID(),
      pupilId,
      serviceId,
      organisationId,
      requestedByOrg: organisationOf(session.actor),
      requestedByPerson,
      requestedByRole,
      reasonCategory: input.reasonCategory,
      consentId,
      consentUntil,
      permitId: permit.id,
      synthetic: sql<boolean>`hub.is_synthetic()`,
    })
    .onConflict((used) => used.column('permitId').doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!made) throw permitWasUsed();
  await recordEvent(session, made.id, null, 'SENT');
  await tellPupils(session, 'ServiceReferralOpened', opened(made));
  return made.id;
}

/**
 * The receiving service says where a referral stands. It has no field for more than that.
 * @throws NOT_FOUND, INVALID_TRANSITION, CONSENT_WITHDRAWN when it would go on without consent,
 *   SUBGRAPH_UNAVAILABLE when it would go on while nobody can tell whether the consent holds
 */
export async function reportServiceReferral(
  session: ServicesSession,
  { serviceReferralId, status }: z.infer<typeof reportServiceReferralInput>,
): Promise<string> {
  const referral = await findReferralToChange(session, serviceReferralId);
  if (!referral) throw notFound('service referral');
  if (!isServiceReferralStatus(referral.status)) throw new Error(`unknown state ${referral.status}`);
  const next = transition(referral.status, status);
  const now = new Date();
  assertConsented(referral, next, now);
  const starts = next === 'STARTED';
  const closes = CLOSED_STATUSES.includes(next);
  if (!closes) await assertConsentHeard(session);
  await session.db
    .updateTable('serviceReferral')
    .set({ status: next, ...(starts ? { startedAt: now } : {}), ...(closes ? { closedAt: now } : {}) })
    .where('id', '=', referral.id)
    .execute();
  await recordEvent(session, referral.id, referral.status, next);
  const at = now.toISOString();
  if (starts) await tellPupils(session, 'ServiceReferralStarted', { ...opened(referral), startedAt: at });
  if (closes) await tellPupils(session, 'ServiceReferralClosed', { ...opened(referral), closedAt: at });
  return referral.id;
}

/** Consent is the pupils owner's fact: what rests on it waits while nothing was heard from there. */
async function assertConsentHeard(session: ServicesSession): Promise<void> {
  const { rows } = await sql<{ heard: boolean }>`select hub.lease_holds('pupils') as heard`.execute(
    session.db,
  );
  if (rows[0]?.heard) return;
  throw new HubError('SUBGRAPH_UNAVAILABLE', 'Whether the consent still holds cannot be told at the moment', {
    hint: 'Try again in a moment; to close the referral is always possible',
  });
}

interface Permit {
  readonly id: string;
  readonly facts: ServiceReferralFacts;
}

/** A permit belongs to the person who asked for it, in the role and for the organisation in which it was asked. */
async function takePermit(session: ServicesSession, token: string, pupilsKey: CryptoKey): Promise<Permit> {
  const { id, shares: facts } = await readPermit(token, {
    issuer: 'pupils',
    receiver: 'services',
    key: pupilsKey,
    shares: serviceReferralFactsSchema,
  });
  const { person, organisation, role } = facts.issuedBy;
  const { actor } = session;
  if (person !== actor.id || organisation !== actor.organisation || role !== actor.role) {
    throw forbidden(
      'This permit was given to somebody else',
      'Ask for a permit of your own with permitServiceReferral',
    );
  }
  const used = await session.db
    .selectFrom('serviceReferral')
    .select('id')
    .where('permitId', '=', id)
    .executeTakeFirst();
  if (used) throw permitWasUsed();
  return { id, facts };
}

function permitWasUsed(): HubError {
  return new HubError('CONFLICT', 'This permit was used already', {
    hint: 'To repeat a request, send the same Idempotency-Key; else ask for a new permit',
  });
}

type Told = {
  ServiceReferralOpened: ServiceReferralOpened;
  ServiceReferralStarted: ServiceReferralStarted;
  ServiceReferralClosed: ServiceReferralClosed;
};

async function tellPupils<Type extends keyof Told>(
  session: ServicesSession,
  type: Type,
  payload: Told[Type],
): Promise<void> {
  await tell(session, { receiver: 'pupils', type, aggregate: payload.referralId, payload: { ...payload } });
}

function opened(referral: ServiceReferralRow): ServiceReferralOpened {
  const { id: referralId, serviceId, organisationId, pupilId, consentId, sentAt } = referral;
  return { referralId, serviceId, organisationId, pupilId, consentId, sentAt: sentAt.toISOString() };
}
