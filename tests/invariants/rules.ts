/**
 * The invariants of the domain (3.6) as queries over the helpdesk's own rows: each gives the rows that break it. What they need to
 * know of states and ways between them stands here once more, in the domain's words, so that a slip in the code is not repeated.
 */
export interface Rule {
  readonly rule: string;
  /** What must hold. */
  readonly words: string;
  readonly sql: string;
}

const CLOSED =
  "('DISCARDED', 'COMPLETED', 'ADVISED', 'REDIRECTED', 'NOT_ELIGIBLE', 'WITHDRAWN', 'DUPLICATE')";
const LIVE = "('PROPOSED', 'AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE', 'STALLED')";

/** Where a referral may go; every open case may be withdrawn (L16), and a duplicate is taken up when its first is withdrawn. */
const WAYS: Readonly<Record<string, string>> = {
  RECEIVED: 'TRIAGED INFO_REQUESTED WITHDRAWN DUPLICATE',
  INFO_REQUESTED: 'TRIAGED WITHDRAWN EXPIRED',
  EXPIRED: 'RECEIVED WITHDRAWN',
  TRIAGED: 'ON_DISPATCH_TABLE ASSIGNED ADVISED REDIRECTED NOT_ELIGIBLE WITHDRAWN',
  ON_DISPATCH_TABLE: 'ASSIGNED POSTPONED EXPERT_TABLE NO_OFFER WITHDRAWN',
  POSTPONED: 'ON_DISPATCH_TABLE WITHDRAWN',
  EXPERT_TABLE: 'ON_DISPATCH_TABLE ADVISED WITHDRAWN',
  NO_OFFER: 'ON_DISPATCH_TABLE REDIRECTED WITHDRAWN',
  ASSIGNED: 'STARTED STALLED WITHDRAWN',
  STARTED: 'COMPLETED STALLED WITHDRAWN',
  STALLED: 'REOPENED WITHDRAWN',
  REOPENED: 'TRIAGED ON_DISPATCH_TABLE ASSIGNED WITHDRAWN',
  COMPLETED: 'REOPENED',
  DUPLICATE: 'RECEIVED',
};
const TRAJECTORY_WAYS: Readonly<Record<string, string>> = {
  PROPOSED: 'AGREED STALLED',
  AGREED: 'START_WATCH STALLED',
  START_WATCH: 'RUNNING STALLED',
  RUNNING: 'CLOSING_ROUND_TABLE STALLED',
  CLOSING_ROUND_TABLE: 'COMPLETED STALLED',
  STALLED: 'RESTARTED REPLACED STOPPED',
};
const pairs = (ways: Readonly<Record<string, string>>): string =>
  Object.entries(ways)
    .flatMap(([from, to]) => to.split(' ').map((next) => `('${from}', '${next}')`))
    .join(', ');

const TODAY = "(now() at time zone 'Europe/Brussels')::date";

/** Cheap enough to be asked after each step. */
export const RULES: readonly Rule[] = [
  {
    rule: 'R1',
    words: 'every open referral has an owner and a next action with a date',
    sql: `select number, status, owner_user_ref, next_action, next_action_due from helpdesk.referral
      where status not in ${CLOSED} and (owner_user_ref is null or next_action is null or next_action_due is null)`,
  },
  {
    rule: 'R2',
    words: 'a pupil has at most one open referral at a helpdesk',
    sql: `select helpdesk_id, pupil_id, array_agg(number || ' ' || status) as open from helpdesk.referral
      where pupil_id is not null and status not in ${CLOSED} group by 1, 2 having count(*) > 1`,
  },
  {
    rule: 'R2',
    words:
      'a duplicate is linked to another referral of the same pupil at the same helpdesk that is no duplicate itself; nothing else is linked',
    sql: `select r.number, r.status, f.number as first, f.status as first_status
      from helpdesk.referral r left join helpdesk.referral f on f.id = r.duplicate_of
      where (r.status = 'DUPLICATE') <> (r.duplicate_of is not null)
        or (r.status = 'DUPLICATE' and (f.id is null or f.id = r.id or f.status = 'DUPLICATE'
          or f.pupil_id is distinct from r.pupil_id or f.helpdesk_id <> r.helpdesk_id))`,
  },
  {
    rule: 'R3',
    words: 'a NAFT is assigned to pupils in secondary education only, and only by way of the CLB',
    sql: `select r.number, r.level, r.channel, a.offer_id from helpdesk.assignment a
      join helpdesk.trajectory t on t.id = a.trajectory_id join helpdesk.referral r on r.id = t.referral_id
      where a.offer_type = 'NAFT' and ((r.subject_kind = 'PUPIL' and r.level is distinct from 'SECONDARY')
        or r.channel in ('SCHOOL', 'WELFARE_PARTNER', 'PROVIDER_DIRECT'))`,
  },
  {
    rule: 'R4',
    words:
      'an assigned referral has one live trajectory with one lead, a rationale, who was considered with all who are assigned, and a consent that stands',
    sql: `select r.number, l.live, l.leads, r.decision_rationale, r.considered_providers, l.assigned, w.consent_id as withdrawn, r.consent_until
      from helpdesk.referral r left join helpdesk.withdrawn_consent w on w.consent_id = r.consent_id
      cross join lateral (
        select count(distinct t.id) as live, count(*) filter (where a.role = 'LEAD') as leads,
          coalesce(array_agg(a.organisation_id) filter (where a.id is not null), '{}') as assigned,
          bool_and(t.rationale is not null and a.organisation_id = any (t.considered_providers)) as is_whole
        from helpdesk.trajectory t left join helpdesk.assignment a on a.trajectory_id = t.id
        where t.referral_id = r.id and t.status in ${LIVE}) l
      where r.status = 'ASSIGNED' and (l.live <> 1 or l.leads <> 1 or l.is_whole is not true or r.decision_rationale is null
        or not r.considered_providers @> l.assigned or w.consent_id is not null or r.consent_until <= now()
        or (r.subject_kind = 'PUPIL' and r.consent_id is null))`,
  },
  {
    rule: 'R4',
    words: 'every live trajectory has one lead, and a case and its trajectory say the same',
    sql: `select r.number, r.status, t.status as trajectory from helpdesk.referral r join helpdesk.trajectory t on t.referral_id = r.id
      where t.status in ${LIVE} and (
        (select count(*) from helpdesk.assignment a where a.trajectory_id = t.id and a.role = 'LEAD') <> 1
        or r.status in ${CLOSED}
        or (r.status = 'ASSIGNED') <> (t.status in ('PROPOSED', 'AGREED', 'START_WATCH'))
        or (r.status = 'STARTED') <> (t.status in ('RUNNING', 'CLOSING_ROUND_TABLE')))`,
  },
  {
    rule: 'R5',
    words: 'the newest event of a referral says the state that it has',
    // A referrer's withdrawal of a duplicate is in its history as the referrer knows it, and moves nothing.
    sql: `select r.number, r.status, e.to_status from helpdesk.referral r left join lateral (
        select e.to_status from helpdesk.referral_event e
        where e.referral_id = r.id and not (r.referrer_withdrew_at is not null and e.from_status = 'RECEIVED' and e.to_status = 'WITHDRAWN')
        order by e.id desc limit 1) e on true
      where e.to_status is distinct from r.status`,
  },
  {
    rule: 'R5',
    words: 'the events of a referral follow one from the other, along the ways of the domain',
    sql: `select * from (
        select r.number, e.id, e.from_status, e.to_status,
          lag(e.to_status) over (partition by e.referral_id order by e.id) as before
        from helpdesk.referral_event e join helpdesk.referral r on r.id = e.referral_id
        where not (r.referrer_withdrew_at is not null and e.from_status = 'RECEIVED' and e.to_status = 'WITHDRAWN')) h
      where h.from_status is distinct from h.before
        or not (h.from_status = h.to_status or (h.from_status is null and h.to_status = 'RECEIVED')
          or (h.from_status, h.to_status) in (${pairs(WAYS)}))`,
  },
  {
    rule: 'R5',
    words: 'so do those of a trajectory, and the newest says the state that it has',
    sql: `select * from (
        select t.id as trajectory, t.status, e.from_status, e.to_status,
          lag(e.to_status) over ofit as before, lead(e.id) over ofit is null as is_newest
        from helpdesk.trajectory t left join helpdesk.trajectory_event e on e.trajectory_id = t.id
        window ofit as (partition by t.id order by e.id)) h
      where h.from_status is distinct from h.before or (h.is_newest and h.to_status is distinct from h.status)
        or not ((h.from_status is null and h.to_status = 'PROPOSED') or (h.from_status, h.to_status) in (${pairs(TRAJECTORY_WAYS)}))`,
  },
  {
    rule: 'R6',
    words:
      'a started referral has a trajectory that runs, begun today or before by its lead; nothing has begun on a day to come',
    sql: `select r.number, r.status, t.status as trajectory, t.actual_start from helpdesk.referral r
      left join helpdesk.trajectory t on t.referral_id = r.id and t.status in ${LIVE}
      where t.actual_start > ${TODAY} or (r.status = 'STARTED' and (t.actual_start is null or t.actual_start > ${TODAY}
        or t.status not in ('RUNNING', 'CLOSING_ROUND_TABLE') or t.actual_start < t.agreed_on
        or not exists (select 1 from helpdesk.assignment a where a.trajectory_id = t.id and a.role = 'LEAD' and a.started_on = t.actual_start)))
      union all
      select null, null, null, a.started_on from helpdesk.assignment a where a.started_on > ${TODAY}`,
  },
  {
    rule: 'R8',
    words:
      'a case for which nobody has an offer, or that waits for more than 30 days, stands behind a gap of its helpdesk',
    sql: `select r.number, w.why from (
        select referral_id, 'no offer' as why from helpdesk.dispatch_item where decision = 'NO_OFFER'
        union select referral_id, 'agreed start' from helpdesk.trajectory where agreed_start > agreed_on + 30
        union select i.referral_id, 'earliest start' from helpdesk.dispatch_item i
          join helpdesk.trajectory t on t.item_id = i.id join helpdesk.assignment a on a.trajectory_id = t.id and a.role = 'LEAD'
          join helpdesk.provider_response p on p.item_id = i.id and p.organisation_id = a.organisation_id
          where p.earliest_start > (i.decided_at at time zone 'Europe/Brussels')::date + 30) w
      join helpdesk.referral r on r.id = w.referral_id
      where not exists (select 1 from helpdesk.gap_evidence e join helpdesk.gap_signal g on g.id = e.gap_id
        where e.referral_id = r.id and g.helpdesk_id = r.helpdesk_id and g.need = any (r.reasons)
          and (w.why <> 'no offer' or g.area_nis is not distinct from r.area_nis))`,
  },
  {
    rule: 'R8',
    words: 'a gap counts each case that shows it once',
    sql: `select g.id, g.need, g.evidence_count, count(e.referral_id) as evidence
      from helpdesk.gap_signal g left join helpdesk.gap_evidence e on e.gap_id = g.id group by g.id
      having g.evidence_count <> count(e.referral_id)`,
  },
  {
    rule: 'S3.6',
    words:
      'a table that is over has a decision on each item, and an undecided item is that of a referral on a table',
    sql: `select d.id as dispatch_table, d.status, r.number, r.status as referral from helpdesk.dispatch_item i
      join helpdesk.dispatch_table d on d.id = i.table_id join helpdesk.referral r on r.id = i.referral_id
      where i.decision is null and (d.status in ('CLOSED', 'CANCELLED') or r.status <> 'ON_DISPATCH_TABLE')
      union all
      select null, null, r.number, r.status from helpdesk.referral r where r.status = 'ON_DISPATCH_TABLE' and not exists (
        select 1 from helpdesk.dispatch_item i where i.referral_id = r.id and i.decision is null)`,
  },
  {
    rule: 'S3.6',
    words: 'the places of a trajectory that is over are free, and a part that has ended saw its end',
    sql: `select t.id as trajectory, t.status, a.organisation_id, a.started_on, a.ended_on, a.released_at from helpdesk.assignment a
      join helpdesk.trajectory t on t.id = a.trajectory_id
      where (t.status not in ${LIVE} and a.released_at is null) or (t.status = 'CLOSING_ROUND_TABLE' and a.released_at is null)
        or (a.ended_on is not null and a.released_at is null)`,
  },
];
