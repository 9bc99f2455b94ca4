-- What helpdesks told of their referrals, one row each, without anything to know a pupil by. No login ever reads these
-- rows, only the task that takes the helpdesks' messages; what people read are the cells that it makes of them.
create table referral_fact (
  referral_id uuid primary key,
  helpdesk_id uuid not null,
  school_year text not null check (school_year ~ '^\d{4}-\d{4}$'),
  received_on date not null,
  subject_kind text not null,
  channel text not null,
  mode text not null,
  level text,
  age_band text,
  area text,
  school_id uuid,
  referrer_org uuid not null,
  reasons text[] not null,
  status text not null,
  is_duplicate boolean not null,
  started boolean not null,
  outcome text,
  providers uuid[] not null,
  told_at timestamptz not null
);
create index fact_of_year on referral_fact (helpdesk_id, school_year);

-- The figures of one helpdesk and school year; the row is also what two tellings at once wait for each other on.
create table figure (
  id uuid primary key default gen_random_uuid(),
  helpdesk_id uuid not null,
  school_year text not null check (school_year ~ '^\d{4}-\d{4}$'),
  as_of timestamptz not null,
  unique (helpdesk_id, school_year)
);

-- What may be read. Whatever the code does, a number below ten does not get in here.
create table figure_cell (
  figure_id uuid not null references figure on delete cascade,
  dimension text not null,
  category text not null,
  value integer check (value >= 10),
  status text not null check (status in ('NORMAL', 'LOW')),
  primary key (figure_id, dimension, category),
  check ((status = 'LOW') = (value is null))
);

alter table referral_fact enable row level security; alter table referral_fact force row level security;
alter table figure enable row level security; alter table figure force row level security;
alter table figure_cell enable row level security; alter table figure_cell force row level security;

create policy told_read on referral_fact for select to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');
create policy told on referral_fact for insert to {{app}} with check ((select hub.actor_task()) = 'events:helpdesk');
create policy told_again on referral_fact for update to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');

create policy city_and_own on figure for select to {{app}} using (
  (select hub.actor_role()) in ('CITY_ANALYST', 'CITY_COORDINATOR')
  or ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))
  or (select hub.actor_task()) = 'events:helpdesk'
  or (select hub.developer_may_look()));
create policy make on figure for insert to {{app}} with check ((select hub.actor_task()) = 'events:helpdesk');
create policy make_anew on figure for update to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');

create policy of_your_figure on figure_cell for select to {{app}} using (
  exists (select 1 from statistics.figure f where f.id = figure_cell.figure_id));
create policy make on figure_cell for insert to {{app}} with check ((select hub.actor_task()) = 'events:helpdesk');
create policy make_anew on figure_cell for delete to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');

grant select, insert, update on referral_fact to {{app}};
grant select, insert, update (as_of) on figure to {{app}};
grant select, insert, delete on figure_cell to {{app}};
