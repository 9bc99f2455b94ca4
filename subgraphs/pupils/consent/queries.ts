import { type SelectQueryBuilder, sql } from 'kysely';
import type { Session } from '../../kit/database/session';
import { badInput } from '../../kit/errors';
import { anyOf } from '../../kit/identifiers';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import type { ConsentRow } from '../rows';
import type { PupilsTables } from '../tables';
import type { ReferralConsent } from './rules';

function selectConsents(
  session: Session<PupilsTables>,
): SelectQueryBuilder<PupilsTables, 'consentRecord', ConsentRow> {
  return session.db
    .selectFrom('consentRecord')
    .selectAll()
    .select(sql<boolean>`pupils.consent_holds(consent_record.id)`.as('holds'));
}

export const consents = defineLoader<PupilsTables, ConsentRow>(
  (session, ids) => selectConsents(session).where('id', '=', anyOf(ids)).execute(),
  (consent) => consent.id,
);

/** Decisions about a pupil, newest first. */
export const consentsOfPupil = defineListLoader<PupilsTables, ConsentRow>(
  (session, pupilIds) =>
    selectConsents(session)
      .where('pupilId', '=', anyOf(pupilIds))
      .orderBy('validFrom', 'desc')
      .orderBy('id')
      .execute(),
  (consent) => consent.pupilId,
);

const purposesConsented = defineListLoader<PupilsTables, { pupilId: string; purpose: string }>(
  async (session, pupilIds) => {
    const { rows } = await sql<{ pupilId: string; purpose: string }>`
      select pupil_id, purpose from pupils.purposes_consented(${pupilIds}::uuid[])`.execute(session.db);
    return rows;
  },
  ({ pupilId }) => pupilId,
);

/** Whether a consent for the purpose holds: a fact that schools and helpdesks may know without the record. */
export async function hasConsent(
  session: Session<PupilsTables>,
  pupilId: string,
  purpose: string,
): Promise<boolean> {
  return (await purposesConsented(session).load(pupilId)).some((consented) => consented.purpose === purpose);
}

/** Read anew, past the loaders: what a mutation changed must show. */
export async function findConsent(session: Session<PupilsTables>, id: string): Promise<ConsentRow | null> {
  return (await selectConsents(session).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** @throws BAD_USER_INPUT when the consent that the page should follow is no longer visible */
export async function listConsents(session: Session<PupilsTables>, page: PageRequest): Promise<ConsentRow[]> {
  let query = selectConsents(session)
    .orderBy('validFrom', 'desc')
    .orderBy('id', 'desc')
    .limit(page.first + 1);
  if (page.afterId !== null) {
    const last = await consents(session).load(page.afterId);
    if (last === null) throw badInput('This page has gone', { hint: 'Begin again without `after`' });
    // The moment is compared in SQL: PostgreSQL keeps microseconds, a Date does not.
    query = query.where(
      sql<boolean>`(valid_from, id) < (select c.valid_from, c.id from pupils.consent_record c where c.id = ${last.id}::uuid)`,
    );
  }
  return query.execute();
}

/** The decision that a permit for this helpdesk would rest on; it stays as it is until the transaction ends. */
export async function findReferralConsent(
  session: Session<PupilsTables>,
  pupilId: string,
  helpdeskId: string,
): Promise<ReferralConsent> {
  const { rows } = await sql<NonNullable<ReferralConsent>>`
    select c.consent_id, c.standing, c.missing, pupils.consent_until(c.consent_id) as valid_until
    from pupils.referral_consent(${pupilId}::uuid, ${helpdeskId}::uuid) c`.execute(session.db);
  return rows[0] ?? null;
}

/** Whether the last that the pupil's own login said about this purpose and one of these recipients was no. */
export async function pupilTookBack(
  session: Session<PupilsTables>,
  { pupilId, purpose, recipients }: Pick<NewConsent, 'pupilId' | 'purpose' | 'recipients'>,
): Promise<boolean> {
  const { rows } = await sql<{ tookBack: boolean }>`
    select pupils.pupil_took_back(${pupilId}::uuid, ${purpose}, ${recipients}::uuid[]) as took_back`.execute(
    session.db,
  );
  return rows[0]?.tookBack ?? false;
}

export interface NewConsent {
  readonly id: string;
  readonly pupilId: string;
  readonly givenBy: string;
  readonly decision: string;
  readonly purpose: string;
  readonly dataCategories: string[];
  readonly recipients: string[];
  readonly validUntil: Date | null;
  readonly evidenceRef: string | null;
}

export async function insertConsent(session: Session<PupilsTables>, consent: NewConsent): Promise<void> {
  const { id: recordedBy, organisation: recordedByOrg } = session.actor;
  await session.db
    .insertInto('consentRecord')
    .values({ ...consent, recordedBy, recordedByOrg })
    .execute();
}

/** A second time changes nothing: the first moment stands. */
export async function withdraw(session: Session<PupilsTables>, id: string): Promise<void> {
  await session.db
    .updateTable('consentRecord')
    .set({ withdrawnAt: sql`now()` })
    .where('id', '=', id)
    .where('withdrawnAt', 'is', null)
    .execute();
}

/** A refusal ends what was given before for the same purpose to any of the same recipients. */
export async function withdrawRefused(session: Session<PupilsTables>, refusal: NewConsent): Promise<void> {
  await session.db
    .updateTable('consentRecord')
    .set({ withdrawnAt: sql`now()` })
    .where('pupilId', '=', refusal.pupilId)
    .where('purpose', '=', refusal.purpose)
    .where('decision', '=', 'GRANTED')
    .where('withdrawnAt', 'is', null)
    .where(sql<boolean>`recipients && ${refusal.recipients}::uuid[]`)
    .execute();
}
