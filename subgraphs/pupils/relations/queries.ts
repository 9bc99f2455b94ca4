import { sql } from 'kysely';
import type { CaseClosed, CaseOpened } from '../../kit/contracts/case-events';
import type { Session } from '../../kit/database/session';
import { HubError } from '../../kit/errors';
import type { PupilsTables } from '../tables';

/** What names a permit that was given. */
type Permitted = Pick<CaseOpened, 'pupilId' | 'helpdeskId' | 'consentId'>;

/**
 * Whether a message of another owner is about anything here: a consent of that pupil, or a right that the same owner opened
 * on the same basis (a case, assignment or referral). What is not can open nothing and end nothing, and is left aside: refused, it would close
 * every right on lease of its sender.
 */
export async function isKnownHere(
  session: Session<PupilsTables>,
  { pupilId, consentId }: Pick<Permitted, 'pupilId' | 'consentId'>,
  basisId: string,
): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select pupils.is_known_here(${pupilId}::uuid, ${consentId}::uuid, ${basisId}::uuid) as known`.execute(
    session.db,
  );
  return rows[0]?.known ?? false;
}

/** @throws BAD_REQUEST unless this owner gave a permit for the pupil, to this helpdesk, on this consent */
export async function assertPermitted(
  session: Session<PupilsTables>,
  { pupilId, helpdeskId, consentId }: Permitted,
): Promise<void> {
  const { rows } = await sql<{ permitted: boolean }>`
    select pupils.referral_was_permitted(${pupilId}::uuid, ${helpdeskId}::uuid, ${consentId}::uuid) as permitted`.execute(
    session.db,
  );
  if (rows[0]?.permitted) return;
  throw new HubError('BAD_REQUEST', 'No permit was given for this pupil, helpdesk and consent');
}

/** The helpdesk sees the pupil from now on; a case that was closed before its opening was heard stays closed. */
export async function openCase(session: Session<PupilsTables>, opened: CaseOpened): Promise<void> {
  await session.db
    .insertInto('accessEdge')
    .values({ ...caseEdge(opened), validFrom: sql`now()` })
    .onConflict((edge) => edge.columns(['basisId', 'relation', 'holderId']).doNothing())
    .execute();
}

/** The helpdesk's sight ends when the case was closed, and never later than now, whatever its clock says. */
export async function closeCase(session: Session<PupilsTables>, closed: CaseClosed): Promise<void> {
  const until = sql<Date>`least(${closed.closedAt}::timestamptz, now())`;
  await session.db
    .insertInto('accessEdge')
    .values({ ...caseEdge(closed), validFrom: until, validUntil: until })
    .onConflict((edge) =>
      edge.columns(['basisId', 'relation', 'holderId']).doUpdateSet({
        validUntil: sql`least(access_edge.valid_until, excluded.valid_until)`,
      }),
    )
    .execute();
}

/** From now on the helpdesk is told who has a relation with this pupil, beginning with how it stands. */
export async function shareRelations(session: Session<PupilsTables>, pupilId: string): Promise<void> {
  await session.db
    .insertInto('leaseInterest')
    .values({ pupilId, receiver: 'helpdesk' })
    .onConflict((interest) => interest.columns(['pupilId', 'receiver']).doNothing())
    .execute();
  await sql`select pupils.tell_relations(${pupilId}::uuid)`.execute(session.db);
}

function caseEdge({ caseId, helpdeskId, pupilId, consentId }: CaseOpened) {
  return {
    holderKind: 'ORGANISATION',
    holderId: helpdeskId,
    pupilId,
    relation: 'OPEN_REFERRAL',
    source: 'helpdesk',
    basisId: caseId,
    consentId,
  };
}
