import { type ExpressionBuilder, sql } from 'kysely';
import { badInput } from '../../kit/errors';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import { MOST_PER_PAGE, type PageRequest } from '../../kit/paging';
import type { KnownColumns, ReferralEventRow, ReferralRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { isReferralStatus, OPEN_STATUSES, type ReferralStatus } from './referral';

/** The only SQL that reads referrals for people: always through the view of what they may be shown. */
const seen = (session: HelpdeskSession) =>
  session.db.selectFrom('referralSeen').selectAll().$narrowType<KnownColumns>();

export const loadReferral = defineLoader<HelpdeskTables, ReferralRow>(
  (session, ids) => seen(session).where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** The newest referrals of each pupil, one more than a page can show. */
export const loadReferralsOfPupil = defineListLoader<HelpdeskTables, ReferralRow>(
  (session, pupilIds) =>
    session.db
      .selectFrom(sql<{ asked: string }>`unnest(${[...pupilIds]}::uuid[])`.as<'asked'>(sql`asked(asked)`))
      .innerJoinLateral(
        (eb) =>
          eb
            .selectFrom('referralSeen')
            .selectAll()
            .whereRef('referralSeen.pupilId', '=', sql.ref('asked.asked'))
            .orderBy('receivedAt', 'desc')
            .orderBy('id')
            .limit(MOST_PER_PAGE + 1)
            .as('r'),
        (join) => join.onTrue(),
      )
      .selectAll('r')
      .$narrowType<KnownColumns>()
      .execute(),
  (row) => row.pupilId ?? '',
);

export const loadEvents = defineListLoader<HelpdeskTables, ReferralEventRow>(
  (session, ids) =>
    session.db
      .selectFrom('referralEventSeen')
      .selectAll()
      .where('referralId', 'in', ids)
      .orderBy('referralId')
      .orderBy('id')
      .execute(),
  (row) => row.referralId ?? '',
);

/** The first day on which pupil and parents were told of each referral. */
export const loadInformedOn = defineLoader<HelpdeskTables, { referralId: string; informedOn: string }>(
  (session, ids) =>
    session.db
      .selectFrom('referralNotice')
      .select(['referralId', (eb) => eb.fn.min('informedOn').as('informedOn')])
      .where('referralId', 'in', ids)
      .groupBy('referralId')
      .execute(),
  (row) => row.referralId,
);

export interface WorklistFilter {
  readonly owner?: string | undefined;
  readonly dueBy?: string | undefined;
  readonly status?: readonly string[] | undefined;
}

/** Open cases of a helpdesk by the date of their next action; the index gives the page without a sort. */
export async function listWorklist(
  session: HelpdeskSession,
  helpdeskId: string | null,
  filter: WorklistFilter,
  page: PageRequest,
): Promise<ReferralRow[]> {
  const after = page.afterId === null ? null : await cursorRow(session, page.afterId);
  let query = seen(session)
    .where('status', 'in', openAmong(filter.status))
    .where('nextActionDue', 'is not', null);
  if (helpdeskId !== null) query = query.where('helpdeskId', '=', helpdeskId);
  if (filter.owner !== undefined) query = query.where('ownerUserRef', '=', filter.owner);
  if (filter.dueBy !== undefined) query = query.where('nextActionDue', '<=', filter.dueBy);
  if (after)
    query = query.where(
      sql<boolean>`(next_action_due, id) > (${after.nextActionDue}::date, ${after.id}::uuid)`,
    );
  return query
    .orderBy('nextActionDue')
    .orderBy('id')
    .limit(page.first + 1)
    .execute();
}

/** A caller's own referrals, newest first: made by the organisation, or about pupils it has a relation with. */
export async function listReferrals(
  session: HelpdeskSession,
  status: readonly string[] | undefined,
  page: PageRequest,
): Promise<ReferralRow[]> {
  const after = page.afterId === null ? null : await cursorRow(session, page.afterId);
  let query = seen(session).where((eb) => meantFor(session, eb));
  if (status !== undefined) query = query.where('status', 'in', [...status, NO_STATUS]);
  // Compared in the database, which knows moments more finely than JavaScript.
  if (after)
    query = query.where(
      sql<boolean>`(received_at, id) < (select c.received_at, c.id from helpdesk.referral_seen c where c.id = ${after.id})`,
    );
  return query
    .orderBy('receivedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(page.first + 1)
    .execute();
}

/** An empty list of states means none; SQL has no empty IN. */
const NO_STATUS = 'NONE';

/** A list starts from what is one's own; row-level security is the second lock, not the filter. */
function meantFor(session: HelpdeskSession, eb: ExpressionBuilder<HelpdeskTables, 'referralSeen'>) {
  const { role, organisation } = session.actor;
  if (role === 'DEVELOPER') return eb.val(true);
  if (role === 'HELPDESK') return eb('helpdeskId', '=', organisation);
  const ofOwnPupils = eb('pupilId', 'in', eb.selectFrom('accessEdge').select('accessEdge.pupilId'));
  return organisation === null ? ofOwnPupils : eb.or([eb('referredByOrg', '=', organisation), ofOwnPupils]);
}

function openAmong(status: readonly string[] | undefined): string[] {
  const open = OPEN_STATUSES.filter((candidate) => status === undefined || status.includes(candidate));
  return [...open, NO_STATUS];
}

async function cursorRow(session: HelpdeskSession, id: string): Promise<ReferralRow> {
  const row = await loadReferral(session).load(id);
  if (!row)
    throw badInput('The page before ended at a referral that is no longer yours', {
      hint: 'Begin again without `after`',
    });
  return row;
}

/** A referral that is about to be changed: locked, with its true state. */
export interface ReferralToChange {
  readonly id: string;
  readonly caseId: string;
  readonly status: ReferralStatus;
  readonly pupilId: string | null;
  readonly helpdeskId: string;
  readonly consentId: string | null;
  readonly referredByOrg: string;
  readonly subjectKind: string;
  readonly groupSize: number | null;
  readonly channel: string;
  readonly operatingModeId: string;
  readonly situation: string;
  readonly reasons: readonly string[];
  readonly urgency: string;
  readonly level: string | null;
  readonly ageBand: string | null;
  readonly areaNis: string | null;
  readonly problematicHalfDays: number | null;
}

/** Locks a referral that the caller can see, so that two writers never decide on the same state. */
export async function findReferralToChange(
  session: HelpdeskSession,
  id: string,
): Promise<ReferralToChange | undefined> {
  const row = await session.db
    .selectFrom('referral')
    .select(['id', 'caseId', 'status', 'pupilId', 'helpdeskId', 'consentId', 'referredByOrg'])
    .select(['subjectKind', 'groupSize', 'channel', 'operatingModeId', 'situation', 'reasons', 'urgency'])
    .select(['level', 'ageBand', 'areaNis', 'problematicHalfDays'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  if (!isReferralStatus(row.status)) throw new Error(`unknown state ${row.status}`);
  return { ...row, status: row.status };
}

/** Whether the referrer of a duplicate withdrew it: to that referrer it is over. */
export async function wasWithdrawnUnseen(session: HelpdeskSession, id: string): Promise<boolean> {
  const withdrawn = await session.db
    .selectFrom('referral')
    .select('id')
    .where('id', '=', id)
    .where('referrerWithdrewAt', 'is not', null)
    .executeTakeFirst();
  return withdrawn !== undefined;
}

/** What decides whether a locked case can be taken up again, and by whom. */
export interface Reopening {
  readonly ownerUserRef: string | null;
  /** When it was completed last. */
  readonly completedAt: Date | null;
  /** How the consent it rests on stands; null to who does not decide about the case. */
  readonly consent: string | null;
}

export async function readReopening(session: HelpdeskSession, referralId: string): Promise<Reopening> {
  return session.db
    .selectFrom('referral')
    .select((eb) => [
      'ownerUserRef',
      sql<string | null>`helpdesk.consent_to_referral(referral.id)`.as('consent'),
      eb
        .selectFrom('referralEvent')
        .select((event) => event.fn.max('at').as('at'))
        .whereRef('referralEvent.referralId', '=', 'referral.id')
        .where('toStatus', '=', 'COMPLETED')
        .as('completedAt'),
    ])
    .where('id', '=', referralId)
    .executeTakeFirstOrThrow();
}

/** Whether the pupil has another open case at the helpdesk. It waits for whoever opens one right now, as `link_if_known` does (R2). */
export async function hasOtherOpenCase(
  session: HelpdeskSession,
  { id, helpdeskId, pupilId }: ReferralToChange,
): Promise<boolean> {
  if (pupilId === null) return false;
  await sql`select pg_advisory_xact_lock(hashtextextended(${helpdeskId}::uuid::text || ${pupilId}::uuid::text, 0))`.execute(
    session.db,
  );
  const other = await session.db
    .selectFrom('referral')
    .select('id')
    .where('helpdeskId', '=', helpdeskId)
    .where('pupilId', '=', pupilId)
    .where('id', '<>', id)
    .where('status', 'in', OPEN_STATUSES)
    .executeTakeFirst();
  return other !== undefined;
}
