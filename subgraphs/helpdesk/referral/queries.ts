import { type RawBuilder, sql } from 'kysely';
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

/**
 * Open cases of a helpdesk by the date of their next action. Who has a worklist knows the true state of each case, so the order is the
 * table's own and its index gives the page without a sort; what is shown of a case comes from the view all the same.
 */
export async function listWorklist(
  session: HelpdeskSession,
  helpdeskId: string | null,
  filter: WorklistFilter,
  page: PageRequest,
): Promise<ReferralRow[]> {
  const after = page.afterId === null ? null : await cursorRow(session, page.afterId);
  let query = session.db
    .selectFrom('referral')
    .select(['id', 'nextActionDue as due'])
    .where('status', 'in', openAmong(filter.status))
    .where('nextActionDue', 'is not', null);
  if (helpdeskId !== null) query = query.where('helpdeskId', '=', helpdeskId);
  if (filter.owner !== undefined) query = query.where('ownerUserRef', '=', filter.owner);
  if (filter.dueBy !== undefined) query = query.where('nextActionDue', '<=', filter.dueBy);
  if (after)
    query = query.where(
      sql<boolean>`(next_action_due, id) > (${after.nextActionDue}::date, ${after.id}::uuid)`,
    );
  const ordered = query
    .orderBy('nextActionDue')
    .orderBy('id')
    .limit(page.first + 1);
  return session.db
    .selectFrom(ordered.as('listed'))
    .innerJoin('referralSeen', 'referralSeen.id', 'listed.id')
    .selectAll('referralSeen')
    .$narrowType<KnownColumns>()
    .orderBy('listed.due')
    .orderBy('listed.id')
    .execute();
}

/**
 * A caller's own referrals, newest first: made by the organisation, or about pupils it has a relation with. Each way that one can be
 * one's own is read by its index; a condition that joins them with OR would read everybody's referrals.
 */
export async function listReferrals(
  session: HelpdeskSession,
  status: readonly string[] | undefined,
  page: PageRequest,
): Promise<ReferralRow[]> {
  const after = page.afterId === null ? null : await cursorRow(session, page.afterId);
  const inState = status === undefined ? sql`true` : sql`r.status in (${sql.join([...status, NO_STATUS])})`;
  // Compared in the database, which knows moments more finely than JavaScript.
  const isAfter = after
    ? sql`(r.received_at, r.id) < (select c.received_at, c.id from helpdesk.referral_seen c where c.id = ${after.id})`
    : sql`true`;
  const most = page.first + 1;
  const lists = meantFor(session).map(
    (
      own,
    ) => sql`(select r.id, r.received_at from helpdesk.referral_seen r where ${own} and ${inState} and ${isAfter}
      order by r.received_at desc, r.id desc limit ${most})`,
  );
  return session.db
    .selectFrom(sql<{ id: string; receivedAt: Date }>`(${sql.join(lists, sql` union `)})`.as('listed'))
    .innerJoin('referralSeen', 'referralSeen.id', 'listed.id')
    .selectAll('referralSeen')
    .$narrowType<KnownColumns>()
    .orderBy('listed.receivedAt', 'desc')
    .orderBy('listed.id', 'desc')
    .limit(most)
    .execute();
}

/** An empty list of states means none; SQL has no empty IN. */
const NO_STATUS = 'NONE';

/** A list starts from what is one's own; row-level security is the second lock, not the filter. */
function meantFor({ actor }: HelpdeskSession): RawBuilder<boolean>[] {
  const { id, role, organisation } = actor;
  if (role === 'DEVELOPER') return [sql<boolean>`true`];
  if (role === 'HELPDESK') return [sql<boolean>`r.helpdesk_id = ${organisation}`];
  const ofOwnPupils = sql<boolean>`r.pupil_id in (
    select e.pupil_id from helpdesk.access_edge e where e.holder_id = ${organisation ?? id})`;
  return organisation === null
    ? [ofOwnPupils]
    : [sql<boolean>`r.referred_by_org = ${organisation}`, ofOwnPupils];
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
