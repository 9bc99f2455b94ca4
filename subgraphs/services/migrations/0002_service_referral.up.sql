-- Pupils who were referred to a service: facts only. There is no column that could hold what was said or done.
create table service_referral_state (
  status text primary key,
  is_open boolean not null
);
insert into service_referral_state values
  ('SENT', true), ('ACCEPTED', true), ('WAITING', true), ('STARTED', true), ('DECLINED', false), ('ENDED', false);

create table service_referral_transition (
  from_status text not null references service_referral_state,
  to_status text not null references service_referral_state,
  primary key (from_status, to_status)
);
insert into service_referral_transition values
  ('SENT', 'ACCEPTED'), ('SENT', 'WAITING'), ('SENT', 'DECLINED'),
  ('WAITING', 'ACCEPTED'), ('WAITING', 'STARTED'), ('WAITING', 'DECLINED'), ('WAITING', 'ENDED'),
  ('ACCEPTED', 'STARTED'), ('ACCEPTED', 'ENDED'),
  ('STARTED', 'ENDED');

create table service_referral (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  requested_by_org uuid not null,
  requested_by_person uuid not null,
  requested_by_role text not null check (requested_by_role in ('SCHOOL', 'CLB')),
  reason_category text not null check (reason_category in ('WELLBEING', 'HOME_SITUATION', 'LEISURE_AND_NETWORK', 'PARENT_SUPPORT',
    'HOUSING_AND_MONEY', 'WORK_ORIENTATION', 'SCHOOL_ROUTE', 'OTHER')),
  sent_at timestamptz not null default now(),
  status text not null default 'SENT' references service_referral_state,
  started_at timestamptz,
  closed_at timestamptz,
  consent_id uuid not null,
  -- When the consent ends by itself, as the permit said; and when it ended before that, as the pupils owner told.
  consent_until timestamptz,
  consent_ended_at timestamptz,
  permit_id uuid not null unique,
  synthetic boolean not null default false,
  foreign key (service_id, organisation_id) references support_service (id, organisation_id)
);
create index service_referral_of_sender on service_referral (requested_by_org, sent_at desc, id desc);
create index service_referral_of_organisation on service_referral (organisation_id, sent_at desc, id desc);
create index service_referral_of_pupil on service_referral (pupil_id, sent_at desc, id desc);
create index service_referral_of_service on service_referral (service_id) where closed_at is null;

create table service_referral_event (
  id bigint generated always as identity primary key,
  referral_id uuid not null references service_referral,
  at timestamptz not null default now(),
  by_person uuid not null,
  by_role text not null,
  from_status text references service_referral_state,
  to_status text not null references service_referral_state
);
create index event_of_service_referral on service_referral_event (referral_id, id);

-- Relations as the pupils owner told them last, whole per pupil; they hold while its watermark is fresh.
create table access_edge (
  holder_kind text not null check (holder_kind = 'PERSON'),
  holder_id uuid not null,
  pupil_id uuid not null,
  relation text not null check (relation in ('SELF', 'GUARDIAN')),
  valid_from timestamptz not null,
  valid_until timestamptz
);
create index access_edge_of_holder on access_edge (holder_id, pupil_id);
create index access_edge_of_pupil on access_edge (pupil_id);
create table told_relations (
  pupil_id uuid primary key,
  told_at timestamptz not null
);

create function keep_to_states() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.status <> 'SENT' then
    raise exception 'a service referral begins when it is sent' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.status <> old.status and not exists (
    select 1 from services.service_referral_transition t where t.from_status = old.status and t.to_status = new.status) then
    raise exception 'a service referral does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  if (new.closed_at is null) <> (select s.is_open from services.service_referral_state s where s.status = new.status)
    or (new.status = 'STARTED' and new.started_at is null) then
    raise exception 'a service referral has the moments of its state' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger service_referral_keeps_to_states before insert or update on service_referral
  for each row execute function keep_to_states();

-- The moments of a step are written with it and never again; a consent ends by the pupils owner's word and is not given back.
create function keep_to_consent() returns trigger language plpgsql as $$
begin
  if new.consent_ended_at is distinct from old.consent_ended_at
    and (hub.actor_task() is distinct from 'events:pupils' or new.consent_ended_at is null) then
    raise exception 'a consent ends by the word of the pupils owner' using errcode = 'insufficient_privilege';
  end if;
  if new.status <> old.status and new.closed_at is null and (new.consent_ended_at is not null or new.consent_until <= now()) then
    raise exception 'without consent a service referral is closed and nothing else' using errcode = 'check_violation';
  end if;
  if (new.started_at is distinct from old.started_at and (new.status = old.status or new.status <> 'STARTED'))
    or (new.closed_at is distinct from old.closed_at and new.status = old.status) then
    raise exception 'a service referral has the moments of its steps' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger service_referral_keeps_to_consent before update on service_referral
  for each row execute function keep_to_consent();

-- Each event goes on from where the one before it ended.
create function continue_history() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  stood text;
begin
  select e.to_status into stood from services.service_referral_event e
  where e.referral_id = new.referral_id order by e.id desc limit 1;
  if new.from_status is distinct from stood or not (
    case when stood is null then new.to_status = 'SENT' else exists (
      select 1 from services.service_referral_transition t where t.from_status = stood and t.to_status = new.to_status) end) then
    raise exception 'a history goes on from where it stands' using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke all on function continue_history() from public;
create trigger event_continues_history before insert on service_referral_event
  for each row execute function continue_history();

-- At the end of the transaction the newest event says the state that the referral has: neither changes without the other.
create function state_has_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  referral uuid;
  told text;
  stands text;
begin
  if tg_table_name = 'service_referral' then referral := new.id; else referral := new.referral_id; end if;
  select e.to_status into told from services.service_referral_event e where e.referral_id = referral order by e.id desc limit 1;
  select r.status into stands from services.service_referral r where r.id = referral;
  if told is distinct from stands then
    raise exception 'a service referral changes state with an event only' using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke all on function state_has_event() from public;
create constraint trigger service_referral_state_has_event after insert or update of status on service_referral
  deferrable initially deferred for each row execute function state_has_event();
create constraint trigger service_referral_event_has_state after insert on service_referral_event
  deferrable initially deferred for each row execute function state_has_event();

-- A service that changes and a referral to it wait for each other here; the one that comes too late begins again and sees it.
-- Schools refer where anybody could go, and nobody is referred to the police, whatever the code says.
create function service_is_there() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  way_in text;
begin
  select s.access into way_in from services.support_service s where s.id = new.service_id and s.status = 'ACTIVE' for share;
  if not found or not (way_in = 'DIRECT' or (way_in = 'VIA_REFERRAL' and new.requested_by_role = 'CLB')) then
    raise exception 'the service has closed, or its way in has' using errcode = 'serialization_failure';
  end if;
  return new;
end $$;
revoke all on function service_is_there() from public;
create trigger referral_needs_service before insert on service_referral for each row execute function service_is_there();

alter table service_referral_state enable row level security; alter table service_referral_state force row level security;
alter table service_referral_transition enable row level security; alter table service_referral_transition force row level security;
alter table service_referral enable row level security; alter table service_referral force row level security;
alter table service_referral_event enable row level security; alter table service_referral_event force row level security;
alter table access_edge enable row level security; alter table access_edge force row level security;
alter table told_relations enable row level security; alter table told_relations force row level security;

create policy states on service_referral_state for select using (true);
create policy transitions on service_referral_transition for select using (true);
create policy definer on service_referral for select to {{migrator}} using (true);
create policy definer on service_referral_event for select to {{migrator}} using (true);

create policy own_edges on access_edge for select to {{app}} using (
  (select hub.actor_task()) = 'events:pupils'
  or (case (select hub.actor_role())
      when 'PUPIL' then relation = 'SELF' and holder_id = (select hub.actor_person())
      when 'GUARDIAN' then relation = 'GUARDIAN' and holder_id = (select hub.actor_person())
      else false
    end
    and valid_from <= now() and (valid_until is null or valid_until > now()) and (select hub.lease_holds('pupils'))));
create policy told on access_edge for insert to {{app}} with check ((select hub.actor_task()) = 'events:pupils');
create policy retold on access_edge for delete to {{app}} using ((select hub.actor_task()) = 'events:pupils');
create policy told_read on told_relations for select to {{app}} using ((select hub.actor_task()) = 'events:pupils');
create policy told_first on told_relations for insert to {{app}} with check ((select hub.actor_task()) = 'events:pupils');
create policy told_again on told_relations for update to {{app}} using ((select hub.actor_task()) = 'events:pupils');

-- Who sent it, who received it, and the pupil (or a parent, as far as the record is open). Nobody else, the pupil's school included.
create policy meant_for_you on service_referral for select to {{app}} using (
  ((select hub.actor_role()) in ('SCHOOL', 'CLB') and requested_by_org = (select hub.actor_org())
    and requested_by_role = (select hub.actor_role()))
  or ((select hub.actor_role()) = 'SERVICE' and organisation_id = (select hub.actor_org()))
  or ((select hub.actor_role()) in ('PUPIL', 'GUARDIAN')
    and exists (select 1 from services.access_edge e where e.pupil_id = service_referral.pupil_id))
  or (select hub.actor_task()) = 'events:pupils'
  or (select hub.developer_may_look()));
create policy refer on service_referral for insert to {{app}} with check (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and requested_by_org = (select hub.actor_org())
  and requested_by_person = (select hub.actor_person()) and requested_by_role = (select hub.actor_role()));
create policy report on service_referral for update to {{app}} using (
  ((select hub.actor_role()) = 'SERVICE' and organisation_id = (select hub.actor_org()))
  or (select hub.actor_task()) = 'events:pupils');

create policy of_your_referral on service_referral_event for select to {{app}} using (
  exists (select 1 from services.service_referral r where r.id = service_referral_event.referral_id));
create policy add on service_referral_event for insert to {{app}} with check (
  by_person = (select hub.actor_person()) and by_role = (select hub.actor_role())
  and exists (select 1 from services.service_referral r where r.id = service_referral_event.referral_id and (
    ((select hub.actor_role()) in ('SCHOOL', 'CLB') and from_status is null
      and r.requested_by_org = (select hub.actor_org()) and r.requested_by_role = (select hub.actor_role()))
    or ((select hub.actor_role()) = 'SERVICE' and from_status is not null and r.organisation_id = (select hub.actor_org())))));

-- What is told is what stands: nobody opens a pupil to a service, or closes every right on lease, with a message of his own
-- making. Moments travel in milliseconds, and are written so that they are taken.
create policy own_referrals on hub.outbox as restrictive for insert to {{app}} with check (
  receiver = 'pupils' and exists (
    select 1 from services.service_referral r where r.id = aggregate
      and payload ->> 'referralId' = r.id::text and payload ->> 'serviceId' = r.service_id::text
      and payload ->> 'organisationId' = r.organisation_id::text and payload ->> 'pupilId' = r.pupil_id::text
      and payload ->> 'consentId' = r.consent_id::text
      and hub.is_moment(payload ->> 'sentAt')
      and hub.is_moment(case type when 'ServiceReferralStarted' then payload ->> 'startedAt'
        when 'ServiceReferralClosed' then payload ->> 'closedAt' else payload ->> 'sentAt' end)
      and abs(extract(epoch from (payload ->> 'sentAt')::timestamptz - r.sent_at)) <= 0.001
      and case (select hub.actor_role())
        when 'SERVICE' then (type = 'ServiceReferralStarted' and (payload ->> 'startedAt')::timestamptz = r.started_at)
          or (type = 'ServiceReferralClosed' and (payload ->> 'closedAt')::timestamptz = r.closed_at)
        else (select hub.actor_role()) in ('SCHOOL', 'CLB') and type = 'ServiceReferralOpened'
      end));

grant select on service_referral_state, service_referral_transition, service_referral, service_referral_event, access_edge,
  told_relations to {{app}};
grant insert (id, pupil_id, service_id, organisation_id, requested_by_org, requested_by_person, requested_by_role, reason_category,
  consent_id, consent_until, permit_id, synthetic) on service_referral to {{app}};
grant update (status, started_at, closed_at, consent_ended_at) on service_referral to {{app}};
grant insert (referral_id, by_person, by_role, from_status, to_status) on service_referral_event to {{app}};
grant insert, delete on access_edge to {{app}};
grant insert, update (told_at) on told_relations to {{app}};
