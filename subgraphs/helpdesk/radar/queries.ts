import { type RawBuilder, sql } from 'kysely';
import { badInput } from '../../kit/errors';
import type { PageRequest } from '../../kit/paging';
import { loadReferral } from '../referral/queries';
import type { HelpdeskSession } from '../tables';
import { type OffRadarReason, WATCHED_STATUSES } from './radar';
import type { CutOffs } from './rules';

export interface OffRadar {
  readonly id: string;
  readonly because: OffRadarReason[];
}

/**
 * Open cases that nobody has in hand, with why, those first that were silent longest. Only open cases are looked at, in the order of
 * their index, so what it costs follows from what is open and not from the history.
 */
export async function listOffRadar(
  session: HelpdeskSession,
  helpdeskId: string | null,
  cutOff: CutOffs,
  page: PageRequest,
): Promise<OffRadar[]> {
  const ofDesk = helpdeskId === null ? sql`true` : sql`r.helpdesk_id = ${helpdeskId}`;
  const { rows } = await sql<OffRadar>`
    select r.id, w.because
    from helpdesk.referral r
    cross join lateral (select array_remove(array[
      case when ${ownerIsGone} then 'OWNER_GONE' end,
      case when r.next_action_due <= ${cutOff.due}::date then 'ACTION_OVERDUE' end,
      case when r.last_event_at < ${endOf(cutOff.heard)} then 'SILENT' end,
      case when ${hasNotStarted(cutOff)} then 'NOT_STARTED' end], null) as because
      -- Kept whole: moved into where it is read, it would be planned and asked twice.
      offset 0) w
    where r.status in (${sql.join(WATCHED_STATUSES.map((status) => sql.lit(status)))})
      and ${ofDesk} and ${await afterCursor(session, page)} and cardinality(w.because) > 0
    order by r.last_event_at, r.id
    limit ${page.first + 1}`.execute(session.db);
  return rows;
}

/** Compared in the database, which knows moments more finely than JavaScript. */
async function afterCursor(session: HelpdeskSession, { afterId }: PageRequest): Promise<RawBuilder<boolean>> {
  if (afterId === null) return sql`true`;
  if (!(await loadReferral(session).load(afterId)))
    throw badInput('The page before ended at a referral that is no longer yours', {
      hint: 'Begin again without `after`',
    });
  return sql`(r.last_event_at, r.id) > (select c.last_event_at, c.id from helpdesk.referral c where c.id = ${afterId})`;
}

const ownerIsGone = sql<boolean>`not exists (select 1 from helpdesk.membership m
  where m.organisation_id = r.helpdesk_id and m.person_id = r.owner_user_ref and m.role = 'HELPDESK'
    and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now()))`;

/**
 * A trajectory that should have started, until a dispatcher takes that up: whatever one does with the case on a later day, or
 * that one stalled it. What the deadline itself stalled stays listed until then, and a provider's signal takes nothing up.
 */
const hasNotStarted = ({ start }: CutOffs) => sql<boolean>`exists (select 1 from helpdesk.trajectory t
  where t.referral_id = r.id and t.status in ('START_WATCH', 'STALLED') and t.actual_start is null
    and t.start_deadline <= ${start}::date
    and not exists (select 1 from helpdesk.referral_event e
      where e.referral_id = r.id and e.by_role = 'HELPDESK'
        and (e.at >= ${endOf(sql`t.start_deadline`)} or (e.to_status = 'STALLED' and e.at >= t.proposed_at))))`;

/** The first moment after a day in Flanders. */
function endOf(day: string | RawBuilder<unknown>) {
  return sql<Date>`((${day}::date + 1)::timestamp at time zone 'Europe/Brussels')`;
}
