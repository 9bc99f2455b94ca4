-- Referrals: their states, their history, and the invariants that hold whatever the code does.
create table referral_state (
  status text primary key,
  is_open boolean not null
);
insert into referral_state values
  ('DRAFT', true), ('DISCARDED', false), ('RECEIVED', true), ('INFO_REQUESTED', true), ('EXPIRED', true), ('TRIAGED', true),
  ('ON_DISPATCH_TABLE', true), ('POSTPONED', true), ('EXPERT_TABLE', true), ('NO_OFFER', true), ('ASSIGNED', true),
  ('STARTED', true), ('STALLED', true), ('REOPENED', true), ('COMPLETED', false), ('ADVISED', false), ('REDIRECTED', false),
  ('NOT_ELIGIBLE', false), ('WITHDRAWN', false), ('DUPLICATE', false);

create table referral_transition (
  from_status text not null references referral_state,
  to_status text not null references referral_state,
  primary key (from_status, to_status)
);
insert into referral_transition values
  ('DRAFT', 'RECEIVED'), ('DRAFT', 'DISCARDED'),
  ('RECEIVED', 'TRIAGED'), ('RECEIVED', 'INFO_REQUESTED'), ('RECEIVED', 'WITHDRAWN'), ('RECEIVED', 'DUPLICATE'),
  ('INFO_REQUESTED', 'TRIAGED'), ('INFO_REQUESTED', 'WITHDRAWN'), ('INFO_REQUESTED', 'EXPIRED'), ('EXPIRED', 'RECEIVED'),
  ('TRIAGED', 'ON_DISPATCH_TABLE'), ('TRIAGED', 'ASSIGNED'), ('TRIAGED', 'ADVISED'), ('TRIAGED', 'REDIRECTED'),
  ('TRIAGED', 'NOT_ELIGIBLE'), ('TRIAGED', 'WITHDRAWN'),
  ('ON_DISPATCH_TABLE', 'ASSIGNED'), ('ON_DISPATCH_TABLE', 'POSTPONED'), ('ON_DISPATCH_TABLE', 'EXPERT_TABLE'),
  ('ON_DISPATCH_TABLE', 'NO_OFFER'), ('ON_DISPATCH_TABLE', 'WITHDRAWN'),
  ('POSTPONED', 'ON_DISPATCH_TABLE'), ('EXPERT_TABLE', 'ON_DISPATCH_TABLE'), ('EXPERT_TABLE', 'ADVISED'),
  ('ASSIGNED', 'STARTED'), ('ASSIGNED', 'STALLED'), ('ASSIGNED', 'WITHDRAWN'),
  ('STARTED', 'COMPLETED'), ('STARTED', 'STALLED'), ('STARTED', 'WITHDRAWN'),
  ('STALLED', 'REOPENED'), ('STALLED', 'WITHDRAWN'),
  ('REOPENED', 'TRIAGED'), ('REOPENED', 'ON_DISPATCH_TABLE'), ('REOPENED', 'ASSIGNED'),
  ('NO_OFFER', 'ON_DISPATCH_TABLE'), ('NO_OFFER', 'REDIRECTED'), ('NO_OFFER', 'WITHDRAWN'),
  ('COMPLETED', 'REOPENED');

create table referral_number (
  helpdesk_id uuid not null references helpdesk,
  school_year text not null,
  last integer not null,
  primary key (helpdesk_id, school_year)
);

create table referral (
  id uuid primary key default gen_random_uuid(),
  number text not null unique check (number ~ '^CMP-[A-Z]{2,6}-\d{4}-\d{4}-\d{5}$'),
  helpdesk_id uuid not null references helpdesk,
  operating_mode_id uuid not null references operating_mode,
  subject_kind text not null check (subject_kind in ('PUPIL', 'PUPIL_GROUP', 'CLASS_GROUP', 'TEACHER', 'SCHOOL_TEAM', 'SCHOOL')),
  pupil_id uuid,
  group_size integer check (group_size between 1 and 500),
  school_id uuid,
  referred_by_org uuid not null references organisation,
  referred_by_person uuid not null,
  referred_by_role text not null,
  channel text not null,
  received_at timestamptz not null default now(),
  situation text not null,
  reasons text[] not null check (cardinality(reasons) >= 1),
  question text not null check (length(question) between 10 and 2000),
  school_measures text[] not null check (cardinality(school_measures) >= 1),
  problematic_half_days integer check (problematic_half_days >= 0),
  level text,
  age_band text,
  area_nis text,
  urgency text not null,
  consent_id uuid,
  permit_id uuid unique,
  status text not null references referral_state,
  owner_user_ref uuid,
  next_action text check (length(next_action) between 1 and 500),
  next_action_due date,
  duplicate_of uuid references referral,
  -- The referrer of a duplicate withdraws like any other, and nothing in the answer tells the difference.
  referrer_withdrew_at timestamptz,
  synthetic boolean not null default false,
  check ((subject_kind = 'PUPIL') = (pupil_id is not null)),
  check ((subject_kind = 'PUPIL') = (consent_id is not null)),
  check (duplicate_of is null or status = 'DUPLICATE')
);
create index referral_worklist on referral (helpdesk_id, next_action_due, id);
create index referral_of_pupil on referral (pupil_id, received_at desc);
create index referral_of_referrer on referral (referred_by_org, received_at desc, id);
create index referral_of_helpdesk on referral (helpdesk_id, received_at desc, id);

create table referral_event (
  id bigint generated always as identity primary key,
  referral_id uuid not null references referral,
  at timestamptz not null default now(),
  by_person uuid,
  by_role text not null,
  from_status text references referral_state,
  to_status text not null references referral_state,
  reason text check (length(reason) <= 2000)
);
create index event_of_referral on referral_event (referral_id, id);

-- A case that ended has no next action, so the worklist's index holds what is still to do, however long the history.
-- A duplicate keeps its first one: its referrer must not see the difference.
-- R1: an open case always has an owner and a next action with a date.
create function keep_on_radar() returns trigger language plpgsql as $$
begin
  if (select s.is_open from helpdesk.referral_state s where s.status = new.status)
    and (new.owner_user_ref is null or new.next_action is null or new.next_action_due is null) then
    raise exception 'an open referral needs an owner, a next action and its date' using errcode = 'check_violation';
  end if;
  if new.status <> 'DUPLICATE' and (new.next_action is not null or new.next_action_due is not null)
    and not (select s.is_open from helpdesk.referral_state s where s.status = new.status) then
    raise exception 'a referral that ended has no next action' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.status <> old.status and not exists (
    select 1 from helpdesk.referral_transition t where t.from_status = old.status and t.to_status = new.status) then
    raise exception 'a referral does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger referral_stays_on_radar before insert or update on referral for each row execute function keep_on_radar();

-- R5: at the end of the transaction the newest event says the state that the referral has.
create function state_has_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  told text;
  stands text;
begin
  select e.to_status into told from helpdesk.referral_event e where e.referral_id = new.id order by e.id desc limit 1;
  select r.status into stands from helpdesk.referral r where r.id = new.id;
  if told is distinct from stands then
    raise exception 'a referral changes state with an event only' using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke all on function state_has_event() from public;
create constraint trigger referral_state_has_event after insert or update of status on referral
  deferrable initially deferred for each row execute function state_has_event();

-- R2: one open referral per pupil and helpdesk. Two at once wait for each other here, and the second learns of the first,
-- whoever made it; the caller is told its id and nothing else, and never passes it on.
create function open_referral_of(desk uuid, pupil uuid) returns uuid
language plpgsql security definer set search_path = '' as $$
begin
  if hub.actor_role() not in ('SCHOOL', 'CLB', 'HELPDESK') then return null; end if;
  perform pg_advisory_xact_lock(hashtextextended(desk::text || pupil::text, 0));
  return (select r.id from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
    where r.helpdesk_id = desk and r.pupil_id = pupil and s.is_open order by r.received_at limit 1);
end $$;

-- The dispatcher of the helpdesk with the fewest open cases.
create function dispatcher_on_duty(desk uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select m.person_id from helpdesk.membership m
  where m.organisation_id = desk and m.role = 'HELPDESK' and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
  order by (select count(*) from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
    where r.helpdesk_id = desk and r.owner_user_ref = m.person_id and s.is_open), m.person_id
  limit 1;
$$;

create function next_referral_number(desk uuid, year text) returns text
language sql security definer set search_path = '' as $$
  with counted as (
    insert into helpdesk.referral_number as n (helpdesk_id, school_year, last) values (desk, year, 1)
    on conflict (helpdesk_id, school_year) do update set last = n.last + 1 returning last)
  select 'CMP-' || h.code || '-' || year || '-' || lpad(counted.last::text, 5, '0')
  from counted, helpdesk.helpdesk h where h.id = desk;
$$;

create function permit_was_used(permit uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (select 1 from helpdesk.referral r where r.permit_id = permit);
$$;

revoke all on function open_referral_of(uuid, uuid), dispatcher_on_duty(uuid), next_referral_number(uuid, text), permit_was_used(uuid) from public;
grant execute on function open_referral_of(uuid, uuid), dispatcher_on_duty(uuid), next_referral_number(uuid, text), permit_was_used(uuid) to {{app}};

alter table referral_state enable row level security; alter table referral_state force row level security;
alter table referral_transition enable row level security; alter table referral_transition force row level security;
alter table referral_number enable row level security; alter table referral_number force row level security;
alter table referral enable row level security; alter table referral force row level security;
alter table referral_event enable row level security; alter table referral_event force row level security;

create policy states on referral_state for select using (true);
create policy transitions on referral_transition for select using (true);
create policy definer on referral_number for all to {{migrator}} using (true) with check (true);
create policy definer on referral for select to {{migrator}} using (true);
create policy definer on referral_event for select to {{migrator}} using (true);
create policy definer on helpdesk for select to {{migrator}} using (true);

create policy meant_for_you on referral for select to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))
  or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and referred_by_org = (select hub.actor_org()))
  or ((select hub.actor_role()) in ('SCHOOL', 'CLB', 'PUPIL', 'GUARDIAN') and pupil_id is not null
    and exists (select 1 from helpdesk.access_edge e where e.pupil_id = referral.pupil_id))
  or (select hub.actor_task()) like 'timer:%'
  or (select hub.developer_may_look()));
create policy refer on referral for insert to {{app}} with check (
  (select hub.actor_role()) in ('SCHOOL', 'CLB', 'HELPDESK')
  and referred_by_org = (select hub.actor_org()) and referred_by_person = (select hub.actor_person())
  and referred_by_role = (select hub.actor_role())
  and ((select hub.actor_role()) <> 'HELPDESK' or helpdesk_id = (select hub.actor_org())));
create policy work_on on referral for update to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))
  or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and referred_by_org = (select hub.actor_org()))
  or (select hub.actor_task()) like 'timer:%');

create policy of_your_referral on referral_event for select to {{app}} using (
  exists (select 1 from helpdesk.referral r where r.id = referral_event.referral_id));
create policy add on referral_event for insert to {{app}} with check (
  by_person is not distinct from nullif((select hub.actor_person()), '00000000-0000-0000-0000-000000000000'::uuid)
  and by_role = (select hub.actor_role())
  and exists (select 1 from helpdesk.referral r where r.id = referral_event.referral_id));

-- What a reader is shown: to everybody but the helpdesk a duplicate is a referral like any other, received and waiting,
-- because "already known" would tell a stranger that the pupil is in care.
create view referral_seen with (security_invoker = true) as
select r.id, r.number, r.helpdesk_id, r.operating_mode_id, r.subject_kind, r.pupil_id, r.group_size, r.school_id,
  r.referred_by_org, r.referred_by_person, r.referred_by_role, r.channel, r.received_at, r.situation, r.reasons, r.question,
  r.school_measures, r.problematic_half_days, r.urgency, r.owner_user_ref, r.synthetic,
  case when r.referrer_withdrew_at is null or k.knows then r.next_action end as next_action,
  case when r.referrer_withdrew_at is null or k.knows then r.next_action_due end as next_action_due,
  case when r.status <> 'DUPLICATE' or k.knows then r.status
    when r.referrer_withdrew_at is null then 'RECEIVED' else 'WITHDRAWN' end as status,
  case when k.knows then r.duplicate_of end as duplicate_of
from helpdesk.referral r
cross join (select coalesce(hub.actor_role() = 'HELPDESK' or hub.actor_task() is not null or hub.developer_may_look(), false) as knows) k;

create view referral_event_seen with (security_invoker = true) as
select e.id, e.referral_id, e.at, e.by_person, e.by_role, e.from_status, e.to_status, e.reason
from helpdesk.referral_event e
where e.to_status <> 'DUPLICATE' or hub.actor_role() = 'HELPDESK' or hub.developer_may_look();

grant select on referral_state, referral_transition, referral, referral_event, referral_seen, referral_event_seen to {{app}};
grant insert on referral to {{app}};
grant update (status, owner_user_ref, next_action, next_action_due, duplicate_of, referrer_withdrew_at) on referral to {{app}};
grant insert (referral_id, by_person, by_role, from_status, to_status, reason) on referral_event to {{app}};
