import { type Insertable, type RawBuilder, sql } from 'kysely';
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

/** Who may see which pupil, why, and on which consent. */
type Edge = Pick<
  Insertable<PupilsTables['accessEdge']>,
  'holderKind' | 'holderId' | 'pupilId' | 'relation' | 'source' | 'basisId' | 'consentId' | 'assignedBy'
>;

/** The holder sees the pupil from now on; what was closed before its opening was heard stays closed. */
export async function openEdge(session: Session<PupilsTables>, edge: Edge): Promise<void> {
  await session.db
    .insertInto('accessEdge')
    .values({ ...edge, validFrom: sql`now()` })
    .onConflict((known) => known.columns(['basisId', 'relation', 'holderId']).doNothing())
    .execute();
}

/** The holder's sight ends at `until`, which may be ahead; told again, the earliest end stands. */
export async function closeEdge(
  session: Session<PupilsTables>,
  edge: Edge,
  until: string | RawBuilder<Date>,
): Promise<void> {
  await session.db
    .insertInto('accessEdge')
    .values({ ...edge, validFrom: sql`least(${until}::timestamptz, now())`, validUntil: until })
    .onConflict((known) =>
      known.columns(['basisId', 'relation', 'holderId']).doUpdateSet({
        validUntil: sql`least(access_edge.valid_until, excluded.valid_until)`,
      }),
    )
    .execute();
}

/** A moment as another owner tells it, and never later than now, whatever its clock says. */
export const noLaterThanNow = (at: CaseClosed['closedAt']) => sql<Date>`least(${at}::timestamptz, now())`;

/** The helpdesk sees the pupil from now on. */
export async function openCase(session: Session<PupilsTables>, opened: CaseOpened): Promise<void> {
  await openEdge(session, caseEdge(opened));
}

export async function closeCase(session: Session<PupilsTables>, closed: CaseClosed): Promise<void> {
  await closeEdge(session, caseEdge(closed), noLaterThanNow(closed.closedAt));
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
