-- An offer as the offers owner told of it last: what dispatch must know of it without asking.
create table leased_offer (
  offer_id uuid primary key,
  organisation_id uuid not null,
  offer_type text not null,
  levels text[] not null,
  intake_route text[] not null,
  purpose text[] not null,
  target_groups text[] not null,
  min_age integer,
  max_age integer,
  service_area text[] not null,
  status text not null,
  told_at timestamptz not null
);
create index leased_offer_published on leased_offer (organisation_id) where status = 'PUBLISHED';

alter table leased_offer enable row level security; alter table leased_offer force row level security;
create policy working on leased_offer for select to {{app}} using (
  (select hub.actor_role()) in ('HELPDESK', 'DEVELOPER') or (select hub.actor_task()) = 'events:offers');
create policy told on leased_offer for insert to {{app}} with check ((select hub.actor_task()) = 'events:offers');
create policy told_again on leased_offer for update to {{app}} using ((select hub.actor_task()) = 'events:offers');
grant select, insert, update on leased_offer to {{app}};
