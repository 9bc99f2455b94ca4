-- What every owner's database has. {{app}}, {{migrator}} and {{worker}} are this owner's roles.
create schema if not exists hub;
revoke all on schema hub from public;
grant usage on schema hub to {{app}}, {{worker}};

-- A database says itself that nobody real is in it; demo mode starts on no other.
create table if not exists hub.database_mark (
  kind text primary key check (kind in ('SYNTHETIC')),
  marked_at timestamptz not null default now()
);
grant select on hub.database_mark to {{app}};

-- Which key made this database's keyed hashes: a hub with another key does not start on it.
create table hub.reference_key (
  only_row boolean primary key default true check (only_row),
  fingerprint text not null
);
alter table hub.reference_key enable row level security;
alter table hub.reference_key force row level security;
create policy starting on hub.reference_key for all to {{migrator}} using (true) with check (true);

-- Who acts, as the session set it. An empty setting after a reset is '', which must mean nobody.
create function hub.actor_role() returns text language sql stable parallel safe
  return nullif(current_setting('hub.role', true), '');
create function hub.actor_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('hub.person', true), '')::uuid;
create function hub.actor_org() returns uuid language sql stable parallel safe
  return nullif(current_setting('hub.org', true), '')::uuid;
create function hub.actor_task() returns text language sql stable parallel safe
  return case when current_setting('hub.role', true) = 'SYSTEM' then nullif(current_setting('hub.session', true), '') end;
create function hub.is_synthetic() returns boolean language sql stable
  return exists (select 1 from hub.database_mark where kind = 'SYNTHETIC');
-- Developers look at demo data and at nothing else.
create function hub.developer_may_look() returns boolean language sql stable
  return hub.actor_role() = 'DEVELOPER' and hub.is_synthetic();

-- 1 September to 31 August.
create function hub.school_year(day date) returns text language sql immutable parallel safe
  return case when extract(month from day) >= 9
    then extract(year from day)::int || '-' || (extract(year from day)::int + 1)
    else (extract(year from day)::int - 1) || '-' || extract(year from day)::int end;

-- A moment as messages write it; PostgreSQL reads more spellings than a receiver takes.
create function hub.is_moment(told text) returns boolean language sql immutable parallel safe
  return told ~ '^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]\d{2}:\d{2})$' and told::timestamptz is not null;

-- What this owner tells another, written in the transaction of the change it tells of; kept 30 days.
create table hub.outbox (
  seq bigint generated always as identity primary key,
  id uuid not null unique default gen_random_uuid(),
  receiver text not null,
  type text not null,
  aggregate uuid not null,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  delivered_at timestamptz,
  attempts integer not null default 0,
  last_fault text,
  parked_at timestamptz
);
create index outbox_waiting on hub.outbox (receiver, aggregate, seq) where delivered_at is null;
create index outbox_delivered on hub.outbox (delivered_at) where delivered_at is not null;

-- What another owner told this one: recorded with its effect, so that a second delivery changes nothing.
create table hub.inbox (
  message_id uuid primary key,
  sender text not null,
  type text not null,
  received_at timestamptz not null default now()
);

-- "Everything this owner had to tell until then has arrived here." Rights on lease hold only while this is young.
create table hub.watermark (
  owner text primary key,
  delivered_up_to timestamptz not null
);
create function hub.lease_holds(lessor text) returns boolean language sql stable
  return exists (select 1 from hub.watermark w where w.owner = lessor and w.delivered_up_to > now() - interval '30 seconds');

-- A mutation's key with the id of its result, kept 7 days.
create table hub.idempotency (
  scope text not null,
  key text not null check (length(key) between 8 and 128),
  operation text not null,
  request_hash text not null,
  result_id uuid,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);

alter table hub.database_mark enable row level security;
alter table hub.database_mark force row level security;
create policy mark_read on hub.database_mark for select using (true);
create policy mark_keep on hub.database_mark for all to {{migrator}} using (true) with check (true);

alter table hub.outbox enable row level security;
alter table hub.outbox force row level security;
create policy outbox_tell on hub.outbox for insert to {{app}} with check ((select hub.actor_role()) is not null);
create policy outbox_by_definer on hub.outbox for insert to {{migrator}} with check (true);
create policy outbox_read on hub.outbox for select to {{worker}} using (true);
create policy outbox_deliver on hub.outbox for update to {{worker}} using (true);
create policy outbox_forget on hub.outbox for delete to {{worker}} using (delivered_at < now() - interval '30 days');
grant insert (receiver, type, aggregate, payload) on hub.outbox to {{app}};
grant select, delete, update (delivered_at, attempts, last_fault, parked_at) on hub.outbox to {{worker}};

alter table hub.inbox enable row level security;
alter table hub.inbox force row level security;
create policy inbox_read on hub.inbox for select to {{app}} using ((select hub.actor_task()) like 'events:%');
create policy inbox_record on hub.inbox for insert to {{app}} with check ((select hub.actor_task()) = 'events:' || sender);
grant select, insert on hub.inbox to {{app}};

alter table hub.watermark enable row level security;
alter table hub.watermark force row level security;
create policy watermark_read on hub.watermark for select using (true);
create policy watermark_set on hub.watermark for insert to {{app}} with check ((select hub.actor_task()) = 'events:' || owner);
create policy watermark_move on hub.watermark for update to {{app}} using ((select hub.actor_task()) = 'events:' || owner);
grant select, insert, update (delivered_up_to) on hub.watermark to {{app}};

alter table hub.idempotency enable row level security;
alter table hub.idempotency force row level security;
create function hub.actor_scope() returns text language sql stable
  return hub.actor_role() || ':' || coalesce(hub.actor_org()::text, '') || ':' || hub.actor_person();
create policy idempotency_own on hub.idempotency for select to {{app}} using (scope = (select hub.actor_scope()));
create policy idempotency_claim on hub.idempotency for insert to {{app}} with check (scope = (select hub.actor_scope()));
create policy idempotency_result on hub.idempotency for update to {{app}} using (scope = (select hub.actor_scope()));
create policy idempotency_forget on hub.idempotency for delete to {{worker}} using (created_at < now() - interval '7 days');
create policy idempotency_old on hub.idempotency for select to {{worker}} using (created_at < now() - interval '7 days');
grant select, insert, update (result_id) on hub.idempotency to {{app}};
grant select, delete on hub.idempotency to {{worker}};
