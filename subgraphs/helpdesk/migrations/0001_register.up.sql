-- The network register, and leases on relations that are the pupils owner's facts.
create schema if not exists helpdesk;
revoke all on schema helpdesk from public;
grant usage on schema helpdesk to {{app}};

create table organisation (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('SCHOOL', 'CLB', 'HELPDESK', 'PARTNER', 'SERVICE', 'CITY', 'POLICE', 'SOFTWARE_SUPPLIER')),
  login_group text not null check (login_group in ('GID', 'LB', 'OV', 'EA')),
  login_code text not null,
  unique (login_group, login_code)
);

-- Who may log in for which organisation, in which role, in which time. Persons are pseudonyms.
create table membership (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('SCHOOL', 'CLB', 'HELPDESK', 'PARTNER', 'SERVICE', 'CITY_ANALYST', 'CITY_COORDINATOR', 'DPO', 'DEVELOPER')),
  valid_from timestamptz not null,
  valid_until timestamptz,
  unique (person_id, organisation_id, role, valid_from)
);

create table revoked_session (
  session text primary key check (length(session) between 1 and 200),
  revoked_at timestamptz not null default now(),
  id uuid not null unique default gen_random_uuid(),
  person_id uuid not null
);

create table helpdesk (
  id uuid primary key references organisation,
  code text not null unique check (code ~ '^[A-Z]{2,6}$'),
  name text not null,
  service_area text[] not null,
  province text not null
);

create table operating_mode (
  id uuid primary key default gen_random_uuid(),
  helpdesk_id uuid not null references helpdesk,
  name text not null,
  valid_from date not null,
  valid_until date check (valid_until >= valid_from),
  levels text[] not null,
  intake_channels text[] not null,
  provider_kinds text[] not null,
  permanence text not null,
  unique (helpdesk_id, valid_from)
);

-- Relations as the pupils owner told them last, whole per pupil; they hold while its watermark is fresh.
create table access_edge (
  holder_kind text not null check (holder_kind in ('ORGANISATION', 'PERSON')),
  holder_id uuid not null,
  pupil_id uuid not null,
  relation text not null check (relation in ('ENROLMENT', 'CLB_CONTRACT', 'SELF', 'GUARDIAN')),
  valid_from timestamptz not null,
  valid_until timestamptz
);
create index access_edge_of_holder on access_edge (holder_id, pupil_id);
create index access_edge_of_pupil on access_edge (pupil_id);
create table told_relations (
  pupil_id uuid primary key,
  told_at timestamptz not null
);

alter table organisation enable row level security; alter table organisation force row level security;
alter table membership enable row level security; alter table membership force row level security;
alter table revoked_session enable row level security; alter table revoked_session force row level security;
alter table helpdesk enable row level security; alter table helpdesk force row level security;
alter table operating_mode enable row level security; alter table operating_mode force row level security;
alter table access_edge enable row level security; alter table access_edge force row level security;
alter table told_relations enable row level security; alter table told_relations force row level security;

create policy definer on membership for select to {{migrator}} using (true);
create policy somebody on organisation for select to {{app}} using ((select hub.actor_role()) is not null);
create policy somebody on helpdesk for select to {{app}} using ((select hub.actor_role()) is not null);
create policy somebody on operating_mode for select to {{app}} using ((select hub.actor_role()) is not null);
-- Colleagues see who works at their own helpdesk; the register's snapshot is made by a task.
create policy colleagues on membership for select to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and organisation_id = (select hub.actor_org()))
  or (select hub.actor_task()) = 'register:snapshot');
create policy own_session on revoked_session for select to {{app}} using (
  person_id = (select hub.actor_person()) or (select hub.actor_task()) = 'register:snapshot');
create policy sign_out on revoked_session for insert to {{app}} with check (
  person_id = (select hub.actor_person()) and session = current_setting('hub.session', true)
  and (select hub.actor_role()) not in ('PUBLIC', 'SYSTEM'));

create policy own_edges on access_edge for select to {{app}} using (
  case (select hub.actor_role())
    when 'SCHOOL' then relation = 'ENROLMENT' and holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
    when 'CLB' then relation = 'CLB_CONTRACT' and holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
    when 'PUPIL' then relation = 'SELF' and holder_kind = 'PERSON' and holder_id = (select hub.actor_person())
    when 'GUARDIAN' then relation = 'GUARDIAN' and holder_kind = 'PERSON' and holder_id = (select hub.actor_person())
    else (select hub.actor_task()) = 'events:pupils'
  end
  and ((select hub.actor_task()) = 'events:pupils'
    or (valid_from <= now() and (valid_until is null or valid_until > now()) and (select hub.lease_holds('pupils')))));
create policy told on access_edge for insert to {{app}} with check ((select hub.actor_task()) = 'events:pupils');
create policy retold on access_edge for delete to {{app}} using ((select hub.actor_task()) = 'events:pupils');
create policy told_read on told_relations for select to {{app}} using ((select hub.actor_task()) = 'events:pupils');
create policy told_first on told_relations for insert to {{app}} with check ((select hub.actor_task()) = 'events:pupils');
create policy told_again on told_relations for update to {{app}} using ((select hub.actor_task()) = 'events:pupils');

grant select on organisation, membership, revoked_session, helpdesk, operating_mode, access_edge, told_relations to {{app}};
grant insert (session, person_id) on revoked_session to {{app}};
grant insert, delete on access_edge to {{app}};
grant insert, update (told_at) on told_relations to {{app}};
