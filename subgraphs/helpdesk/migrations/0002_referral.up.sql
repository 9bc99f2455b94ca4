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
  ('COMPLETED', 'REOPENED'),
  -- Only when the case it was linked to is withdrawn: its referrer still counts on it.
  ('DUPLICATE', 'RECEIVED');

create table referral_number (
  helpdesk_id uuid not null references helpdesk,
  school_year text not null,
  last integer not null,
  primary key (helpdesk_id, school_year)
);

create table referral (
  id uuid primary key default gen_random_uuid(),
  -- The time that the case is open, as other owners know it; taken up again it is a new one, so that an end told late ends nothing new.
  case_id uuid not null unique default gen_random_uuid(),
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

-- R2: one open referral per pupil and helpdesk. Two at once wait for each other here; the second is linked to the first,
-- whoever made it. Only the referral that this transaction made can be asked for, so nobody learns who is known.
create function link_if_known(new_referral uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  mine helpdesk.referral;
  earlier uuid;
begin
  select * into mine from helpdesk.referral r
  where r.id = new_referral and r.status = 'RECEIVED' and r.pupil_id is not null and r.received_at = now()
    and r.referred_by_org = hub.actor_org() and r.referred_by_person = hub.actor_person();
  if mine.id is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended(mine.helpdesk_id::text || mine.pupil_id::text, 0));
  select r.id into earlier from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
  where r.helpdesk_id = mine.helpdesk_id and r.pupil_id = mine.pupil_id and r.id <> mine.id and s.is_open
  order by r.received_at, r.id limit 1;
  if earlier is null then return false; end if;
  update helpdesk.referral set status = 'DUPLICATE', duplicate_of = earlier where id = mine.id;
  insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status)
  values (mine.id, hub.actor_person(), hub.actor_role(), 'RECEIVED', 'DUPLICATE');
  return true;
end $$;

-- Nobody disappears because a stranger withdrew: the oldest duplicate whose referrer still counts on it becomes the case.
create function take_up_duplicate(ended uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  next_case helpdesk.referral;
begin
  if not exists (select 1 from helpdesk.referral r where r.id = ended and r.status = 'WITHDRAWN'
    and (r.helpdesk_id = hub.actor_org() or r.referred_by_org = hub.actor_org())) then
    return;
  end if;
  select * into next_case from helpdesk.referral r
  where r.duplicate_of = ended and r.status = 'DUPLICATE' and r.referrer_withdrew_at is null
  order by r.received_at, r.id limit 1 for update;
  if next_case.id is null then return; end if;
  update helpdesk.referral set status = 'RECEIVED', duplicate_of = null, case_id = gen_random_uuid(), next_action_due = current_date
  where id = next_case.id returning * into next_case;
  update helpdesk.referral set duplicate_of = next_case.id where duplicate_of = ended;
  insert into helpdesk.referral_event (referral_id, by_role, from_status, to_status, reason)
  values (next_case.id, 'SYSTEM', 'DUPLICATE', 'RECEIVED', 'The case it was linked to was withdrawn');
  insert into hub.outbox (receiver, type, aggregate, payload)
  values ('pupils', 'CaseOpened', next_case.case_id, jsonb_build_object('caseId', next_case.case_id,
    'helpdeskId', next_case.helpdesk_id, 'pupilId', next_case.pupil_id, 'consentId', next_case.consent_id));
end $$;

-- The dispatcher of the helpdesk with the fewest open cases.
create function dispatcher_on_duty(desk uuid) returns uuid
language sql stable security definer set search_path = '' as $$
  select m.person_id from helpdesk.membership m
  where hub.actor_role() in ('SCHOOL', 'CLB', 'HELPDESK') and m.organisation_id = desk and m.role = 'HELPDESK'
    and m.valid_from <= now() and (m.valid_until is null or m.valid_until > now())
  order by (select count(*) from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
    where r.helpdesk_id = desk and r.owner_user_ref = m.person_id and s.is_open), m.person_id
  limit 1;
$$;

create function next_referral_number(desk uuid, year text) returns text
language sql security definer set search_path = '' as $$
  with counted as (
    insert into helpdesk.referral_number as n (helpdesk_id, school_year, last)
    select desk, year, 1 where hub.actor_role() in ('SCHOOL', 'CLB', 'HELPDESK')
    on conflict (helpdesk_id, school_year) do update set last = n.last + 1 returning last)
  select 'CMP-' || h.code || '-' || year || '-' || lpad(counted.last::text, 5, '0')
  from counted, helpdesk.helpdesk h where h.id = desk;
$$;

-- Consents that were withdrawn after a permit was given on them, as the pupils owner told; a permit lives five minutes.
create table withdrawn_consent (
  consent_id uuid primary key,
  told_at timestamptz not null default now()
);

-- USED, WITHDRAWN, or GOOD; the permit itself is verified before.
create function permit_standing(permit uuid, consent uuid) returns text
language sql stable security definer set search_path = '' as $$
  select case
    when exists (select 1 from helpdesk.referral r where r.permit_id = permit) then 'USED'
    when exists (select 1 from helpdesk.withdrawn_consent w where w.consent_id = consent) then 'WITHDRAWN'
    else 'GOOD' end
  where hub.actor_role() in ('SCHOOL', 'CLB', 'HELPDESK');
$$;

revoke all on function link_if_known(uuid), take_up_duplicate(uuid), dispatcher_on_duty(uuid), next_referral_number(uuid, text),
  permit_standing(uuid, uuid) from public;
grant execute on function link_if_known(uuid), take_up_duplicate(uuid), dispatcher_on_duty(uuid), next_referral_number(uuid, text),
  permit_standing(uuid, uuid) to {{app}};

alter table referral_state enable row level security; alter table referral_state force row level security;
alter table referral_transition enable row level security; alter table referral_transition force row level security;
alter table referral_number enable row level security; alter table referral_number force row level security;
alter table referral enable row level security; alter table referral force row level security;
alter table referral_event enable row level security; alter table referral_event force row level security;
alter table withdrawn_consent enable row level security; alter table withdrawn_consent force row level security;

create policy states on referral_state for select using (true);
create policy transitions on referral_transition for select using (true);
create policy definer on referral_number for all to {{migrator}} using (true) with check (true);
create policy definer on referral for select to {{migrator}} using (true);
create policy definer_link on referral for update to {{migrator}} using (true);
create policy definer on referral_event for select to {{migrator}} using (true);
create policy definer_link on referral_event for insert to {{migrator}} with check (true);
create policy definer on withdrawn_consent for select to {{migrator}} using (true);
create policy told on withdrawn_consent for insert to {{app}} with check ((select hub.actor_task()) = 'events:pupils');
create policy told_before on withdrawn_consent for select to {{app}} using ((select hub.actor_task()) = 'events:pupils');
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
-- A referrer ends what it made, and moves it nowhere else.
create policy work_on on referral for update to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))
  or (select hub.actor_task()) like 'timer:%');
create policy take_back on referral for update to {{app}} using (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and referred_by_org = (select hub.actor_org()))
  with check (status in ('WITHDRAWN', 'DUPLICATE'));

create policy of_your_referral on referral_event for select to {{app}} using (
  exists (select 1 from helpdesk.referral r where r.id = referral_event.referral_id));
create policy add on referral_event for insert to {{app}} with check (
  by_person is not distinct from nullif((select hub.actor_person()), '00000000-0000-0000-0000-000000000000'::uuid)
  and by_role = (select hub.actor_role())
  and exists (select 1 from helpdesk.referral r where r.id = referral_event.referral_id and (
    ((select hub.actor_role()) = 'HELPDESK' and r.helpdesk_id = (select hub.actor_org()))
    or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and r.referred_by_org = (select hub.actor_org()))
    or (select hub.actor_task()) like 'timer:%')));

-- What is told of a case is what stands in it: nobody opens a pupil to a helpdesk, or ends its sight of a case that runs, with a
-- message of his own making.
create policy own_cases on hub.outbox as restrictive for insert to {{app}} with check (
  type not in ('CaseOpened', 'CaseClosed')
  or exists (select 1 from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
    where r.case_id = aggregate and receiver = 'pupils'
    and case type when 'CaseOpened' then s.is_open else not s.is_open and hub.is_moment(payload ->> 'closedAt') end
    and payload ->> 'caseId' = r.case_id::text and payload ->> 'helpdeskId' = r.helpdesk_id::text
    and payload ->> 'pupilId' = r.pupil_id::text and payload ->> 'consentId' = r.consent_id::text));

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
grant insert (id, case_id, number, helpdesk_id, operating_mode_id, subject_kind, pupil_id, group_size, school_id, referred_by_org,
  referred_by_person, referred_by_role, channel, situation, reasons, question, school_measures, problematic_half_days, level,
  age_band, area_nis, urgency, consent_id, permit_id, status, owner_user_ref, next_action, next_action_due, synthetic)
  on referral to {{app}};
grant insert (consent_id), select on withdrawn_consent to {{app}};
grant update (status, owner_user_ref, next_action, next_action_due, duplicate_of, referrer_withdrew_at) on referral to {{app}};
grant insert (referral_id, by_person, by_role, from_status, to_status, reason) on referral_event to {{app}};
