import { sql } from 'kysely';
import type {
  ServiceReferralClosed,
  ServiceReferralOpened,
  ServiceReferralStarted,
} from '../../kit/contracts/service-referral-events';
import type { Session } from '../../kit/database/session';
import { anyOf } from '../../kit/identifiers';
import { defineListLoader } from '../../kit/loaders';
import { closeEdge, noLaterThanNow, openEdge } from '../relations/queries';
import type { InvolvementRow, ServicePermitRow } from '../rows';
import type { PupilsTables } from '../tables';
import type { ServiceConsent } from './rules';

/** The decision that a permit for this organisation would rest on; it stays as it is until the transaction ends. */
export async function findServiceConsent(
  session: Session<PupilsTables>,
  pupilId: string,
  organisationId: string,
): Promise<ServiceConsent | null> {
  const { rows } = await sql<ServiceConsent>`
    select consent_id, standing, valid_until from pupils.service_consent(${pupilId}::uuid, ${organisationId}::uuid)`.execute(
    session.db,
  );
  return rows[0] ?? null;
}

export interface NewServicePermit {
  readonly id: string;
  readonly pupilId: string;
  readonly serviceId: string;
  readonly organisationId: string;
  readonly consentId: string;
  readonly issuedBy: string;
  readonly issuedByOrg: string;
  readonly shares: string;
}

export async function insertServicePermit(
  session: Session<PupilsTables>,
  permit: NewServicePermit,
): Promise<void> {
  await session.db.insertInto('servicePermit').values(permit).execute();
}

export async function findServicePermit(
  session: Session<PupilsTables>,
  id: string,
): Promise<ServicePermitRow | null> {
  const permit = await session.db
    .selectFrom('servicePermit')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return permit ?? null;
}

/** Services that a pupil was referred to, newest first. */
export const involvementsOfPupil = defineListLoader<PupilsTables, InvolvementRow>(
  (session, pupilIds) =>
    session.db
      .selectFrom('serviceInvolvement')
      .selectAll()
      .where('pupilId', '=', anyOf(pupilIds))
      .orderBy('sentAt', 'desc')
      .orderBy('referralId')
      .execute(),
  (involvement) => involvement.pupilId,
);

/** The service sees the pupil from now on; a referral that was closed before its opening was heard stays closed. */
export async function openServiceReferral(
  session: Session<PupilsTables>,
  opened: ServiceReferralOpened,
): Promise<void> {
  await openEdge(session, serviceEdge(opened));
  await noteInvolvement(session, opened, {});
}

export async function startServiceReferral(
  session: Session<PupilsTables>,
  started: ServiceReferralStarted,
): Promise<void> {
  await noteInvolvement(session, started, { startedAt: started.startedAt });
}

/** Its sight ends when the referral was closed, and never later than now, whatever the other's clock says. */
export async function closeServiceReferral(
  session: Session<PupilsTables>,
  closed: ServiceReferralClosed,
): Promise<void> {
  await closeEdge(session, serviceEdge(closed), noLaterThanNow(closed.closedAt));
  await noteInvolvement(session, closed, { closedAt: closed.closedAt });
}

/** The services learn when the consent under a referral that is open here counts no more. */
export async function tellEndedConsent(session: Session<PupilsTables>, referralId: string): Promise<void> {
  await sql`select pupils.tell_services_of_ended_consent(${referralId}::uuid)`.execute(session.db);
}

/** The services learn how it stands who reads by relation: the pupil, and parents as far as the record is open. */
export async function tellReaders(session: Session<PupilsTables>, pupilId: string): Promise<void> {
  await sql`select pupils.tell_services_of_readers(${pupilId}::uuid)`.execute(session.db);
}

/** Each message names the whole referral, so that the first to arrive makes the row, and none takes a fact away. */
async function noteInvolvement(
  session: Session<PupilsTables>,
  { referralId, pupilId, serviceId, consentId, sentAt }: ServiceReferralOpened,
  facts: { readonly startedAt?: string; readonly closedAt?: string },
): Promise<void> {
  await session.db
    .insertInto('serviceInvolvement')
    .values({ referralId, pupilId, serviceId, consentId, sentAt, ...facts })
    .onConflict((known) =>
      known.column('referralId').doUpdateSet({
        startedAt: sql`coalesce(service_involvement.started_at, excluded.started_at)`,
        closedAt: sql`coalesce(service_involvement.closed_at, excluded.closed_at)`,
      }),
    )
    .execute();
}

function serviceEdge({ referralId, organisationId, pupilId, consentId }: ServiceReferralOpened) {
  return {
    holderKind: 'ORGANISATION',
    holderId: organisationId,
    pupilId,
    relation: 'SERVICE_REFERRAL',
    source: 'services',
    basisId: referralId,
    consentId,
  };
}
