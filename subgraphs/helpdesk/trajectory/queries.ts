import { sql } from 'kysely';
import { badInput, notFound } from '../../kit/errors';
import { defineListLoader, defineLoader } from '../../kit/loaders';
import type { PageRequest } from '../../kit/paging';
import { loadReferral } from '../referral/queries';
import type { AssignmentRow, TrajectoryEventRow, TrajectoryRow, TrajectorySessionRow } from '../rows';
import type { HelpdeskSession, HelpdeskTables } from '../tables';
import { isTrajectoryStatus, LIVE_STATUSES, type TrajectoryStatus } from './trajectory';

export const loadTrajectory = defineLoader<HelpdeskTables, TrajectoryRow>(
  (session, ids) => session.db.selectFrom('trajectory').selectAll().where('id', 'in', ids).execute(),
  (row) => row.id,
);

/** All trajectories of each referral that the actor may see, newest first. */
export const loadTrajectoriesOfReferral = defineListLoader<HelpdeskTables, TrajectoryRow>(
  (session, referralIds) =>
    session.db
      .selectFrom('trajectory')
      .selectAll()
      .where('referralId', 'in', referralIds)
      .orderBy('proposedAt', 'desc')
      .orderBy('id')
      .execute(),
  (row) => row.referralId,
);

/** The lead first, then by who came in. */
export const loadAssignments = defineListLoader<HelpdeskTables, AssignmentRow>(
  (session, trajectoryIds) =>
    session.db
      .selectFrom('assignment')
      .selectAll()
      .where('trajectoryId', 'in', trajectoryIds)
      .orderBy('role', 'desc')
      .orderBy('openedAt')
      .orderBy('id')
      .execute(),
  (row) => row.trajectoryId,
);

/** As many as a trajectory can have (session/rules.ts). */
export const loadSessions = defineListLoader<HelpdeskTables, TrajectorySessionRow>(
  (session, trajectoryIds) =>
    session.db
      .selectFrom('trajectorySession')
      .selectAll()
      .where('trajectoryId', 'in', trajectoryIds)
      .orderBy('trajectoryId')
      .orderBy('day')
      .orderBy('dayPart')
      .execute(),
  (row) => row.trajectoryId,
);

export const loadTrajectoryEvents = defineListLoader<HelpdeskTables, TrajectoryEventRow>(
  (session, trajectoryIds) =>
    session.db
      .selectFrom('trajectoryEvent')
      .selectAll()
      .where('trajectoryId', 'in', trajectoryIds)
      .orderBy('trajectoryId')
      .orderBy('id')
      .execute(),
  (row) => row.trajectoryId,
);

/** Whether the pupil's side consents to each assignment now, by "pupil organisation"; unknown is no. */
export const loadConsented = defineLoader<HelpdeskTables, { key: string; consented: boolean }>(
  async (session, keys) => {
    const pairs = keys.map((key) => key.split(' '));
    const { rows } = await sql<{ key: string; consented: boolean }>`
      select k.pupil || ' ' || k.organisation as key, helpdesk.consents_to(k.pupil, k.organisation) as consented
      from unnest(${pairs.map(([pupil]) => pupil ?? '')}::uuid[], ${pairs.map(([, organisation]) => organisation ?? '')}::uuid[])
        as k (pupil, organisation)`.execute(session.db);
    return rows;
  },
  (row) => row.key,
);

/** The trajectories that an organisation is assigned to, newest first. */
export async function listTrajectoriesOf(
  session: HelpdeskSession,
  organisationId: string,
  status: readonly string[] | undefined,
  page: PageRequest,
): Promise<TrajectoryRow[]> {
  let query = session.db
    .selectFrom('assignment')
    .innerJoin('trajectory', 'trajectory.id', 'assignment.trajectoryId')
    .selectAll('trajectory')
    .where('assignment.organisationId', '=', organisationId)
    .orderBy('assignment.openedAt', 'desc')
    .orderBy('assignment.id', 'desc')
    .limit(page.first + 1);
  if (status !== undefined) query = query.where('trajectory.status', 'in', [...status, 'NONE']);
  if (page.afterId !== null) {
    const last = session.db
      .selectFrom('assignment')
      .where('trajectoryId', '=', page.afterId)
      .where('organisationId', '=', organisationId);
    if (!(await last.select('id').executeTakeFirst()))
      throw badInput('The page before ended at a trajectory that is no longer yours', {
        hint: 'Begin again without `after`',
      });
    // Compared in the database, which knows moments more finely than JavaScript.
    query = query.where(
      sql<boolean>`(assignment.opened_at, assignment.id) < (${last.select(['openedAt', 'id'])})`,
    );
  }
  return query.execute();
}

/** Whether the actor may know how the pupil fares: a provider only as long as it may see the case, which rests on consent. */
export async function knowsCourse(session: HelpdeskSession, { referralId }: TrajectoryRow): Promise<boolean> {
  return session.actor.role !== 'PARTNER' || (await loadReferral(session).load(referralId)) !== null;
}

/** What the case context shows of a pupil. */
export const MOST_TRAJECTORIES_OF_PUPIL = 20;

/** A trajectory that is about to be changed: case and trajectory are locked, and this is how they stand. */
export interface TrajectoryToChange extends Omit<TrajectoryRow, 'status'> {
  readonly status: TrajectoryStatus;
}

/** Locks the case and the trajectory, in that order, if the actor can see the trajectory. */
export async function findTrajectoryToChange(
  session: HelpdeskSession,
  id: string,
): Promise<TrajectoryToChange | undefined> {
  const visible = await session.db
    .selectFrom('trajectory')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!visible) return undefined;
  await sql`select helpdesk.lock_case_of(${id})`.execute(session.db);
  return known(await session.db.selectFrom('trajectory').selectAll().where('id', '=', id).executeTakeFirst());
}

/** @throws NOT_FOUND when there is no such trajectory, or none that the caller may see: the same answer */
export async function getTrajectoryToChange(
  session: HelpdeskSession,
  id: string,
): Promise<TrajectoryToChange> {
  const trajectory = await findTrajectoryToChange(session, id);
  if (!trajectory) throw notFound('trajectory');
  return trajectory;
}

/** The trajectory that a locked case has now. */
export async function findLiveTrajectory(
  session: HelpdeskSession,
  referralId: string,
): Promise<TrajectoryToChange | undefined> {
  return known(
    await session.db
      .selectFrom('trajectory')
      .selectAll()
      .where('referralId', '=', referralId)
      .where('status', 'in', LIVE_STATUSES)
      .executeTakeFirst(),
  );
}

function known(row: TrajectoryRow | undefined): TrajectoryToChange | undefined {
  if (!row) return undefined;
  if (!isTrajectoryStatus(row.status)) throw new Error(`unknown state ${row.status}`);
  return { ...row, status: row.status };
}

/**
 * Trajectories that run without the consent they need: of one pupil, or of all. What the owner of consents said of this pupil is
 * known here; of others it is only while it is heard.
 */
export async function listWithoutConsent(
  session: HelpdeskSession,
  pupilId?: string,
): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct t.id from helpdesk.trajectory t
    join helpdesk.referral r on r.id = t.referral_id join helpdesk.assignment a on a.trajectory_id = t.id
    where t.status in ('AGREED', 'START_WATCH', 'RUNNING') and a.released_at is null
      and ${pupilId === undefined ? sql`r.pupil_id is not null and hub.lease_holds('pupils')` : sql`r.pupil_id = ${pupilId}`}
      and not exists (select 1 from helpdesk.leased_consent c where c.pupil_id = r.pupil_id and c.organisation_id = a.organisation_id
        and c.valid_from <= now() and (c.valid_until is null or c.valid_until > now()))
    order by t.id`.execute(session.db);
  return rows;
}

/** Cases whose consent to refer has ended by itself, and whose history does not say so yet in one of these ways. */
export async function listPastConsent(
  session: HelpdeskSession,
  toldAs: readonly string[],
): Promise<{ id: string }[]> {
  const { rows } = await sql<{ id: string }>`
    select id from helpdesk.cases_past_consent(${[...toldAs]}::text[]) as id`.execute(session.db);
  return rows;
}

/** Trajectories whose start was due before a day. */
export async function listOverdueStarts(session: HelpdeskSession, day: string): Promise<{ id: string }[]> {
  return session.db
    .selectFrom('trajectory')
    .select('id')
    .where('status', '=', 'START_WATCH')
    .where('startDeadline', '<', day)
    .orderBy('id')
    .execute();
}
