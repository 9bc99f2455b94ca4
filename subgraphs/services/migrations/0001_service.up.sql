-- Services and how to reach them: no secret of anybody, written by the organisation that runs them.
create schema if not exists services;
revoke all on schema services from public;
grant usage on schema services to {{app}};

create table support_service (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  provider_name text not null check (length(provider_name) between 1 and 200),
  kind text not null check (kind in ('JAC', 'CAW', 'CGG', 'OVERKOP', 'SOCIAL_WELFARE', 'YOUTH_SERVICE', 'YOUTH_WORK', 'COMMUNITY_WORK',
    'PARENT_SCHOOL_BRIDGE', 'PUBLIC_EMPLOYMENT', 'OCJ', 'VK', 'SDJ', 'PROSECUTOR', 'POLICE', 'HOUSE_OF_JUSTICE', 'OTHER')),
  name text not null collate "C" check (length(name) between 3 and 200),
  summary text not null check (length(summary) between 10 and 2000),
  access text not null check (access in ('DIRECT', 'VIA_REFERRAL', 'MANDATE')),
  age_from integer check (age_from between 0 and 99),
  age_to integer check (age_to between 0 and 99),
  -- REFNIS codes; 02000 is the whole Flemish Region.
  service_area text[] not null check (cardinality(service_area) >= 1),
  languages text[] not null check (cardinality(languages) >= 1),
  opening jsonb not null default '[]',
  is_free boolean not null,
  cost text check (length(cost) <= 500),
  expected_wait_days integer check (expected_wait_days between 0 and 999),
  wait_reported_at timestamptz,
  website text check (length(website) <= 300),
  status text not null default 'ACTIVE' check (status in ('ACTIVE', 'CLOSED')),
  created_at timestamptz not null default now(),
  unique (id, organisation_id),
  check (age_from <= age_to),
  -- Mandated services and police and justice publish how to reach them, and nothing more.
  check ((access = 'MANDATE') = (kind in ('OCJ', 'VK', 'SDJ', 'PROSECUTOR', 'POLICE', 'HOUSE_OF_JUSTICE')))
);
create index support_service_by_name on support_service (name, id) where status = 'ACTIVE';
create index support_service_of_organisation on support_service (organisation_id);

-- A desk, a role, a zone: never a person. There is no column for a name.
create table service_contact_point (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references support_service,
  role text not null check (role in ('INTAKE', 'INFORMATION', 'SCHOOL_CONTACT', 'CRISIS', 'COORDINATION')),
  zone text check (length(zone) between 1 and 200),
  phone text check (phone ~ '^\+?[0-9 ./()-]{3,30}$'),
  email text check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 200),
  check (phone is not null or email is not null)
);
create index contact_point_of_service on service_contact_point (service_id);

alter table support_service enable row level security; alter table support_service force row level security;
alter table service_contact_point enable row level security; alter table service_contact_point force row level security;

create policy definer on support_service for select to {{migrator}} using (true);
-- To lock a row counts as an update; to change one is not for definers.
create policy definer_lock on support_service for update to {{migrator}} using (true) with check (false);

create policy somebody on support_service for select to {{app}} using ((select hub.actor_role()) is not null);
create policy publish on support_service for insert to {{app}} with check (
  (select hub.actor_role()) = 'SERVICE' and organisation_id = (select hub.actor_org()) and access <> 'MANDATE');
create policy keep_up on support_service for update to {{app}}
  using ((select hub.actor_role()) = 'SERVICE' and organisation_id = (select hub.actor_org()))
  with check ((select hub.actor_role()) = 'SERVICE' and organisation_id = (select hub.actor_org()) and access <> 'MANDATE');

-- A fixed contact for schools is for those who work with pupils; everything else is for everybody.
create policy meant_for_you on service_contact_point for select to {{app}} using (
  (select hub.actor_role()) is not null
  and (role <> 'SCHOOL_CONTACT' or (select hub.actor_role()) not in ('PUBLIC', 'PUPIL', 'GUARDIAN')));
create policy publish on service_contact_point for insert to {{app}} with check (
  (select hub.actor_role()) = 'SERVICE' and exists (
    select 1 from services.support_service s where s.id = service_id and s.organisation_id = (select hub.actor_org())));
create policy replace on service_contact_point for delete to {{app}} using (
  (select hub.actor_role()) = 'SERVICE' and exists (
    select 1 from services.support_service s where s.id = service_id and s.organisation_id = (select hub.actor_org())));

grant select on support_service, service_contact_point to {{app}};
grant insert (id, organisation_id, provider_name, kind, name, summary, access, age_from, age_to, service_area, languages, opening,
  is_free, cost, expected_wait_days, wait_reported_at, website) on support_service to {{app}};
grant update (provider_name, kind, name, summary, access, age_from, age_to, service_area, languages, opening, is_free, cost,
  expected_wait_days, wait_reported_at, website, status) on support_service to {{app}};
grant insert, delete on service_contact_point to {{app}};
