-- Published figures, as their source gave them, with where they come from. Public once they are here.
create schema if not exists statistics;
revoke all on schema statistics from public;
grant usage on schema statistics to {{app}};

-- The version counts the imports that changed something. One organisation keeps a set; none keeps what comes with the hub.
create table dataset (
  id uuid primary key default gen_random_uuid(),
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,59}$'),
  title text not null check (length(title) between 1 and 300),
  publisher text not null check (length(publisher) between 1 and 300),
  source text not null check (length(source) between 1 and 500),
  published_on date,
  period_labels text not null check (period_labels in ('SCHOOL_YEAR', 'FEBRUARY_COUNT', 'CALENDAR_YEAR', 'YEAR_AFTER')),
  version integer not null default 0 check (version >= 0),
  organisation_id uuid,
  changed_at timestamptz not null default now()
);

-- Hidden is never 0 and never missing: a figure without a value says by its status why.
create table observation (
  id uuid primary key default gen_random_uuid(),
  dataset_id uuid not null references dataset,
  dataset_version integer not null check (dataset_version >= 1),
  indicator text not null,
  area text not null,
  -- A school year, a calendar year, or '' where the source does not date the figure.
  period text not null check (period ~ '^(\d{4}(-\d{4})?)?$'),
  period_start date,
  basis text not null check (basis in ('RESIDENCE', 'SCHOOL', 'NOT_STATED')),
  -- 'DIMENSION=CATEGORY' pairs in the order of the alphabet, joined by '|'.
  breakdown text not null,
  value numeric(16, 4),
  numerator integer check (numerator >= 0),
  denominator integer check (denominator >= 0),
  status text not null check (status in ('NORMAL', 'PROVISIONAL', 'ESTIMATED', 'BREAK', 'LOW', 'CONFIDENTIAL', 'NOT_AVAILABLE')),
  note text check (length(note) <= 500),
  unique (dataset_id, indicator, area, period, basis, breakdown),
  check ((period = '') = (period_start is null)),
  check (period <> '' or note is not null),
  check ((status in ('LOW', 'CONFIDENTIAL', 'NOT_AVAILABLE')) = (value is null and numerator is null)),
  check (numerator <= denominator)
);
create index observation_in_order on observation (indicator, area, period, breakdown, id);

create table import_report (
  id uuid primary key,
  organisation_id uuid not null,
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  dataset_code text not null,
  dataset_version integer,
  applied boolean not null,
  lines integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  refused jsonb not null
);

alter table dataset enable row level security; alter table dataset force row level security;
alter table observation enable row level security; alter table observation force row level security;
alter table import_report enable row level security; alter table import_report force row level security;

create policy definer on dataset for select to {{migrator}} using (true);
create policy published on dataset for select to {{app}} using ((select hub.actor_role()) is not null);
create policy begin_own on dataset for insert to {{app}} with check (
  (select hub.actor_role()) = 'CITY_ANALYST' and organisation_id = (select hub.actor_org()));
create policy keep_own on dataset for update to {{app}} using (
  (select hub.actor_role()) = 'CITY_ANALYST' and organisation_id = (select hub.actor_org()));
create policy published on observation for select to {{app}} using ((select hub.actor_role()) is not null);
create policy add_own on observation for insert to {{app}} with check (
  (select hub.actor_role()) = 'CITY_ANALYST'
  and exists (select 1 from statistics.dataset d where d.id = dataset_id and d.organisation_id = (select hub.actor_org())));
create policy change_own on observation for update to {{app}} using (
  (select hub.actor_role()) = 'CITY_ANALYST'
  and exists (select 1 from statistics.dataset d where d.id = dataset_id and d.organisation_id = (select hub.actor_org())));
create policy own_reports on import_report for select to {{app}} using (
  (select hub.actor_role()) = 'CITY_ANALYST' and organisation_id = (select hub.actor_org()));
create policy report on import_report for insert to {{app}} with check (
  (select hub.actor_role()) = 'CITY_ANALYST' and organisation_id = (select hub.actor_org())
  and imported_by = (select hub.actor_person()));

-- This owner tells others nothing, so nobody tells them anything in its name.
create policy nothing_to_tell on hub.outbox as restrictive for insert to {{app}} with check (false);

grant select, insert on dataset, observation, import_report to {{app}};
grant update (title, publisher, source, published_on, period_labels, version, changed_at) on dataset to {{app}};
grant update (dataset_version, value, numerator, denominator, status, note) on observation to {{app}};
