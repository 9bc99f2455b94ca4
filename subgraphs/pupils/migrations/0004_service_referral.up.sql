-- Pupils who are referred to a support service: permits on consent, the service's sight of who the pupil is, and the fact
-- that a service is involved. Rights are added beside those that stand; none of those is changed.
alter table access_edge drop constraint access_edge_relation_check, drop constraint access_edge_source_check;
alter table access_edge
  add constraint access_edge_relation_check check (relation in
    ('ENROLMENT', 'CLB_CONTRACT', 'OPEN_REFERRAL', 'ASSIGNMENT', 'SERVICE_REFERRAL', 'SELF', 'GUARDIAN')),
  add constraint access_edge_source_check check (source in ('pupils', 'helpdesk', 'services')),
  add constraint service_edge_rests_on_consent check (
    (relation = 'SERVICE_REFERRAL') = (source = 'services') and (source <> 'services' or consent_id is not null));

create table service_permit (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil,
  service_id uuid not null,
  organisation_id uuid not null,
  consent_id uuid not null references consent_record,
  issued_at timestamptz not null default now(),
  issued_by uuid not null,
  issued_by_org uuid not null,
  shares jsonb not null
);

-- What the services owner tells of its referrals, as far as others may know it: that there is one, that it started, that it ended.
create table service_involvement (
  referral_id uuid primary key,
  pupil_id uuid not null references pupil,
  service_id uuid not null,
  consent_id uuid not null references consent_record,
  sent_at timestamptz not null,
  started_at timestamptz,
  closed_at timestamptz
);
create index service_involvement_of_pupil on service_involvement (pupil_id, sent_at desc);

-- Whether a consent lets this organisation know who the pupil is: whatever the services owner names, it has to be a consent
-- to just that. What it does not say itself (a permit, an expiry) is decided here, at every read.
create function service_consent_holds(consent uuid, of_pupil uuid, organisation uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select pupils.consent_holds(consent) and exists (
    select 1 from pupils.consent_record c
    where c.id = consent and c.pupil_id = of_pupil and c.purpose = 'SERVICE_REFERRAL'
      and organisation = any (c.recipients) and 'IDENTITY' = any (c.data_categories));
$$;

-- The newest decision of whoever decides now on telling this organisation's services; locked until the permit is written.
create function service_consent(of_pupil uuid, organisation uuid)
returns table (consent_id uuid, standing text, valid_until timestamptz)
language plpgsql security definer set search_path = '' as $$
begin
  if coalesce(hub.actor_role(), '') not in ('SCHOOL', 'CLB') or not pupils.actor_is_related(of_pupil) then return; end if;
  return query
    select c.id, case
      when c.withdrawn_at is not null then 'WITHDRAWN'
      when not 'IDENTITY' = any (c.data_categories) then 'NARROW'
      when c.decision = 'GRANTED' and c.valid_from <= now() and (c.valid_until is null or c.valid_until > now()) then 'HOLDS'
      else 'ENDED' end, c.valid_until
    from pupils.consent_record c join pupils.pupil p on p.id = c.pupil_id
    where c.pupil_id = of_pupil and c.purpose = 'SERVICE_REFERRAL' and c.decision <> 'REQUESTED'
      and organisation = any (c.recipients) and c.given_by = pupils.who_decides(p.birth_date, p.not_competent_since)
    order by c.valid_from desc, c.id limit 1 for share of c;
end $$;
revoke all on function service_consent_holds(uuid, uuid, uuid), service_consent(uuid, uuid) from public;
grant execute on function service_consent_holds(uuid, uuid, uuid), service_consent(uuid, uuid) to {{app}};

-- A withdrawal is told to the services whose referrals rest on it: they go on with nothing that needs it.
create function tell_services_of_withdrawal() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hub.outbox (receiver, type, aggregate, payload)
  select 'services', 'ServiceConsentEnded', e.basis_id, jsonb_build_object('referralId', e.basis_id, 'endedAt', new.withdrawn_at)
  from pupils.access_edge e where e.consent_id = new.id and e.relation = 'SERVICE_REFERRAL';
  return null;
end $$;
revoke all on function tell_services_of_withdrawal() from public;
create trigger withdrawal_is_told_to_services after update of withdrawn_at on consent_record
  for each row when (new.purpose = 'SERVICE_REFERRAL' and old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function tell_services_of_withdrawal();

-- Who may read here by relation, the pupil and parents, is told to the services about pupils who were referred to one, whole each
-- time; schools and centres are none of their business.
create function readers_of(pupil uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(r.relation), '[]') from jsonb_array_elements(pupils.relations_of(pupil)) as r (relation)
  where r.relation ->> 'relation' in ('SELF', 'GUARDIAN');
$$;
-- Tellings of one pupil wait for each other, as those to the helpdesk do: what is told last is what stands.
create function tell_services_of_readers_of(pupil uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from pupils.pupil p where p.id = pupil for no key update;
  insert into hub.outbox (receiver, type, aggregate, payload)
  select 'services', 'PupilRelations', pupil,
    jsonb_build_object('pupilId', pupil, 'toldAt', clock_timestamp(), 'relations', pupils.readers_of(pupil))
  where exists (select 1 from pupils.service_involvement i where i.pupil_id = pupil);
end $$;
-- The services owner's message that a referral is open is answered so; nobody else asks for that.
create function tell_services_of_readers(pupil uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if hub.actor_task() is distinct from 'events:services' then
    raise exception 'relations are told to who is told that a referral is open' using errcode = 'insufficient_privilege';
  end if;
  perform pupils.tell_services_of_readers_of(pupil);
end $$;
create function readers_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pupils.tell_services_of_readers_of(new.pupil_id);
  return null;
end $$;
revoke all on function readers_of(uuid), tell_services_of_readers_of(uuid), tell_services_of_readers(uuid), readers_changed() from public;
grant execute on function tell_services_of_readers(uuid) to {{app}};
create trigger reader_is_told_to_services after insert or update on access_edge
  for each row when (new.source = 'pupils' and new.relation in ('SELF', 'GUARDIAN')) execute function readers_changed();
create trigger sharing_withdrawn_is_told_to_services after update of withdrawn_at on consent_record
  for each row when (new.purpose = 'SHARE_WITH_GUARDIAN') execute function readers_changed();

alter table service_permit enable row level security; alter table service_permit force row level security;
alter table service_involvement enable row level security; alter table service_involvement force row level security;

create policy definer on service_involvement for select to {{migrator}} using (true);

create policy own_permits on service_permit for select to {{app}}
  using (issued_by_org = (select hub.actor_org()) and issued_by = (select hub.actor_person()));
create policy issue on service_permit for insert to {{app}} with check (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and issued_by_org = (select hub.actor_org()) and issued_by = (select hub.actor_person())
  and exists (select 1 from pupils.access_edge e where e.pupil_id = service_permit.pupil_id));

-- The service's own edges: while the referral is open, the services owner's word is fresh, and the consent is one to it.
create policy service_edges on access_edge for select to {{app}} using (
  (select hub.actor_role()) = 'SERVICE' and relation = 'SERVICE_REFERRAL' and source = 'services'
  and holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and (select hub.lease_holds('services')) and pupils.service_consent_holds(consent_id, pupil_id, holder_id));
create policy service_lease_read on access_edge for select to {{app}}
  using (source = 'services' and (select hub.actor_task()) = 'events:services');
create policy service_lease_open on access_edge for insert to {{app}} with check (
  source = 'services' and relation = 'SERVICE_REFERRAL' and holder_kind = 'ORGANISATION' and (select hub.actor_task()) = 'events:services');
create policy service_lease_end on access_edge for update to {{app}}
  using (source = 'services' and (select hub.actor_task()) = 'events:services');

create policy referred_to_service on pupil for select to {{app}} using (
  (select hub.actor_role()) = 'SERVICE'
  and exists (select 1 from pupils.access_edge e where e.pupil_id = pupil.id and e.relation = 'SERVICE_REFERRAL'));

create policy related on service_involvement for select to {{app}} using (
  ((select hub.actor_role()) in ('CLB', 'HELPDESK', 'PUPIL', 'GUARDIAN')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = service_involvement.pupil_id)
    and (select hub.lease_holds('services')) and pupils.consent_holds(consent_id))
  or (select hub.actor_task()) = 'events:services'
  or (select hub.developer_may_look()));
create policy told on service_involvement for insert to {{app}} with check ((select hub.actor_task()) = 'events:services');
create policy told_again on service_involvement for update to {{app}} using ((select hub.actor_task()) = 'events:services');

grant select, insert on service_permit to {{app}};
grant select, insert, update (started_at, closed_at) on service_involvement to {{app}};
