-- How far a demo world is loaded: which size, for which day, how many of its quarters, and what was set aside while it is.
-- Only the migrator reads and writes it; in a database with real people it stays empty.
create table hub.demo_load (
  only_row boolean primary key default true check (only_row),
  size text not null,
  day date not null,
  quarters integer not null check (quarters > 0),
  loaded integer not null default 0 check (loaded between 0 and quarters),
  -- Constraints and indexes that are made again at the end, as statements in order; null while they stand.
  set_aside jsonb,
  finished_at timestamptz
);
alter table hub.demo_load enable row level security;
alter table hub.demo_load force row level security;
create policy loading on hub.demo_load for all to {{migrator}} using (true) with check (true);
