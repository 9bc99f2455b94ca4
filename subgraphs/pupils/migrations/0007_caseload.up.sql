-- The caseload of each organisation in the order that it is read in, so that a page costs what it shows and not how many pupils a
-- centre guides. An entry gives no right: whether its pupil is shown is asked of the edges, at every read. So entries stay when a
-- relation ends, and what they hold of a pupil is the name that they sort by.
create table caseload_entry (
  holder_id uuid not null,
  pupil_id uuid not null references pupil,
  search_name text not null collate "C",
  primary key (holder_id, pupil_id)
);
create index caseload_by_name on caseload_entry (holder_id, search_name, pupil_id);
-- For who may look at everybody (developers, on demo data).
create index pupil_by_name on pupil (search_name, id);

insert into caseload_entry (holder_id, pupil_id, search_name)
select distinct e.holder_id, e.pupil_id, p.search_name from access_edge e join pupil p on p.id = e.pupil_id
where e.holder_kind = 'ORGANISATION' and e.relation in ('ENROLMENT', 'CLB_CONTRACT', 'OPEN_REFERRAL');

-- The pupil is held until the transaction ends: a name that changes at the same moment changes before this, or finds the entry.
create function note_in_caseload() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into pupils.caseload_entry (holder_id, pupil_id, search_name)
  select new.holder_id, p.id, p.search_name from pupils.pupil p where p.id = new.pupil_id for share
  on conflict do nothing;
  return null;
end $$;
create trigger edge_is_in_caseload after insert on access_edge
  for each row when (new.holder_kind = 'ORGANISATION' and new.relation in ('ENROLMENT', 'CLB_CONTRACT', 'OPEN_REFERRAL'))
  execute function note_in_caseload();

create function sort_caseload_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update pupils.caseload_entry set search_name = new.search_name where pupil_id = new.id;
  return null;
end $$;
create index caseload_of_pupil on caseload_entry (pupil_id);
create trigger name_sorts_caseload after update of search_name on pupil
  for each row when (new.search_name <> old.search_name) execute function sort_caseload_anew();

revoke all on function note_in_caseload(), sort_caseload_anew() from public;

alter table caseload_entry enable row level security; alter table caseload_entry force row level security;
create policy definer on caseload_entry for all to {{migrator}} using (true) with check (true);
-- The edge decides: its own policy shows it to its holder alone, in the role that it is for, while it counts.
create policy related on caseload_entry for select to {{app}} using (
  (select hub.actor_role()) in ('SCHOOL', 'CLB', 'HELPDESK') and holder_id = (select hub.actor_org())
  and exists (select 1 from pupils.access_edge e where e.pupil_id = caseload_entry.pupil_id and e.holder_id = caseload_entry.holder_id));
grant select on caseload_entry to {{app}};
