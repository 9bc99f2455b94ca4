-- A pupil's way through school: enrolments, changes, absences and their summary, and permits given on them.
create table enrolment (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil,
  school_id uuid not null references school,
  school_year text not null check (school_year ~ '^\d{4}-\d{4}$'),
  start_date date not null,
  end_date date check (end_date >= start_date),
  level text not null check (level in ('PRE_PRIMARY', 'PRIMARY', 'SECONDARY')),
  kind text not null default 'REGULAR' check (kind in ('REGULAR', 'SPECIAL')),
  stage integer check (stage between 1 and 3),
  year_of_stage integer check (year_of_stage between 0 and 6),
  form text check (form in ('STAGE1_A', 'STAGE1_B', 'ASO', 'TSO', 'KSO', 'BSO', 'DBSO', 'APPRENTICESHIP',
    'BUSO_OV1', 'BUSO_OV2', 'BUSO_OV3', 'BUSO_OV4', 'OKAN')),
  finality text check (finality in ('TRANSITION', 'DUAL', 'LABOUR_MARKET', 'NONE')),
  is_dual boolean not null default false,
  is_okan boolean not null default false,
  administrative_group_number integer check (administrative_group_number between 0 and 999999),
  exit_reason text check (exit_reason in ('SCHOOL_CHANGE', 'END_OF_YEAR', 'DEFINITIVE_EXCLUSION', 'LEFT_EDUCATION', 'OTHER')),
  unique (pupil_id, school_id, start_date),
  -- It lies in its school year: nobody stays enrolled beyond 31 August.
  check (hub.school_year(start_date) = school_year),
  check (hub.school_year(end_date) = school_year)
);
create index enrolment_of_pupil on enrolment (pupil_id, start_date desc);
create index enrolment_of_school on enrolment (school_id, school_year);

create table school_change (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil,
  from_school_id uuid not null references school,
  to_school_id uuid not null references school,
  changed_on date not null,
  school_year text not null,
  within text not null check (within in ('YEAR', 'SUMMER')),
  handover_status text not null check (handover_status in ('NOT_NEEDED', 'PENDING_OBJECTION', 'DONE')),
  unique (pupil_id, to_school_id, changed_on)
);

-- One row per half day; Flanders has 50 million, so the pupil leads the key and there is no other index.
create table absence_record (
  pupil_id uuid not null references pupil,
  day date not null,
  day_part text not null check (day_part in ('AM', 'PM')),
  school_id uuid not null references school,
  code text not null check (code in ('A', 'M', 'R', 'Z', 'H', 'P', 'B')),
  local_code text check (length(local_code) <= 10),
  recorded_at timestamptz not null default now(),
  source text not null default 'SCHOOL' check (source in ('SCHOOL', 'CLB', 'IMPORT')),
  primary key (pupil_id, day, day_part)
);

-- Counted on write, over all schools: the counter belongs to the pupil and the school year, not to an enrolment.
create table absence_summary (
  pupil_id uuid not null references pupil,
  school_year text not null,
  a integer not null default 0 check (a >= 0),
  m integer not null default 0 check (m >= 0),
  r integer not null default 0 check (r >= 0),
  z integer not null default 0 check (z >= 0),
  h integer not null default 0 check (h >= 0),
  p integer not null default 0 check (p >= 0),
  b integer not null default 0 check (b >= 0),
  -- The day of the fifth problematic half day: from then on the school must involve the centre.
  clb_duty_since date,
  primary key (pupil_id, school_year)
);

create table referral_permit (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil,
  helpdesk_id uuid not null,
  consent_id uuid not null references consent_record,
  issued_at timestamptz not null default now(),
  issued_by uuid not null,
  issued_by_org uuid not null,
  shares jsonb not null
);

-- What an import did, for the organisation that sent it; no cell of the file is kept.
create table import_report (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null,
  imported_by uuid not null,
  imported_at timestamptz not null default now(),
  kind text not null check (kind in ('ENROLMENTS', 'ABSENCES')),
  applied boolean not null,
  lines integer not null,
  created integer not null,
  updated integer not null,
  unchanged integer not null,
  refused jsonb not null
);

-- A statement's half days are counted together: what came is added before what went is taken off, so no count dips below zero.
-- The second statement sees what others committed while the first waited for them: only then is the fifth day sure.
create function count_absences() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op in ('INSERT', 'UPDATE') then
    insert into pupils.absence_summary as s (pupil_id, school_year, a, m, r, z, h, p, b)
    select n.pupil_id, hub.school_year(n.day), count(*) filter (where n.code = 'A'), count(*) filter (where n.code = 'M'),
      count(*) filter (where n.code = 'R'), count(*) filter (where n.code = 'Z'), count(*) filter (where n.code = 'H'),
      count(*) filter (where n.code = 'P'), count(*) filter (where n.code = 'B')
    from came n group by 1, 2 order by 1, 2
    on conflict (pupil_id, school_year) do update set
      a = s.a + excluded.a, m = s.m + excluded.m, r = s.r + excluded.r, z = s.z + excluded.z,
      h = s.h + excluded.h, p = s.p + excluded.p, b = s.b + excluded.b;
    perform pupils.note_clb_duty(array(select distinct n.pupil_id from came n where n.code = 'B'));
  end if;
  if tg_op in ('UPDATE', 'DELETE') then
    update pupils.absence_summary s set
      a = s.a - o.a, m = s.m - o.m, r = s.r - o.r, z = s.z - o.z, h = s.h - o.h, p = s.p - o.p, b = s.b - o.b
    from (select w.pupil_id, hub.school_year(w.day) as school_year,
        count(*) filter (where w.code = 'A') as a, count(*) filter (where w.code = 'M') as m,
        count(*) filter (where w.code = 'R') as r, count(*) filter (where w.code = 'Z') as z,
        count(*) filter (where w.code = 'H') as h, count(*) filter (where w.code = 'P') as p,
        count(*) filter (where w.code = 'B') as b
      from went w group by 1, 2) o
    where s.pupil_id = o.pupil_id and s.school_year = o.school_year;
    perform pupils.note_clb_duty(array(select distinct w.pupil_id from went w where w.code = 'B'));
  end if;
  return null;
end $$;
create function note_clb_duty(of_pupils uuid[]) returns void language sql security definer set search_path = '' as $$
  update pupils.absence_summary s set clb_duty_since = f.fifth
  from (select d.pupil_id, d.school_year, (
        select r.day from pupils.absence_record r
        where r.pupil_id = d.pupil_id and r.code = 'B'
          and r.day between (left(d.school_year, 4) || '-09-01')::date and (right(d.school_year, 4) || '-08-31')::date
        order by r.day, r.day_part offset 4 limit 1) as fifth
    from pupils.absence_summary d where d.pupil_id = any (of_pupils)) f
  where s.pupil_id = f.pupil_id and s.school_year = f.school_year and s.clb_duty_since is distinct from f.fifth;
$$;
revoke all on function count_absences(), note_clb_duty(uuid[]) from public;
create trigger absences_come after insert on absence_record
  referencing new table as came for each statement execute function count_absences();
create trigger absences_change after update on absence_record
  referencing old table as went new table as came for each statement execute function count_absences();
create trigger absences_go after delete on absence_record
  referencing old table as went for each statement execute function count_absences();

-- When and by which way a half day was told follows from who tells it; nobody says it otherwise.
create function note_recording() returns trigger language plpgsql as $$
begin
  new.recorded_at := now();
  new.source := case when pupils.importing() then 'IMPORT' when hub.actor_role() = 'CLB' then 'CLB' else 'SCHOOL' end;
  return new;
end $$;
create trigger absence_is_noted before insert or update on absence_record
  for each row when (hub.actor_role() is not null) execute function note_recording();

-- Half days that another school recorded already: whoever may record for the pupil is told that, not by whom or what.
create function half_days_elsewhere(of_pupils uuid[], days date[], day_parts text[], schools uuid[]) returns table (place bigint)
language sql stable security definer set search_path = '' as $$
  with taken as materialized (
    select g.place, g.pupil_id from unnest(of_pupils, days, day_parts, schools) with ordinality as g (pupil_id, day, day_part, school_id, place)
    join pupils.absence_record r on r.pupil_id = g.pupil_id and r.day = g.day and r.day_part = g.day_part and r.school_id <> g.school_id)
  select t.place from taken t where hub.actor_role() in ('SCHOOL', 'CLB') and pupils.actor_is_related(t.pupil_id);
$$;
revoke all on function half_days_elsewhere(uuid[], date[], text[], uuid[]) from public;
grant execute on function half_days_elsewhere(uuid[], date[], text[], uuid[]) to {{app}};

-- How long the centre left behind keeps sight of a pupil who moved: the window of the hand-over.
create function handover_window() returns interval language sql immutable return interval '14 days';

-- The centre of a school on a day.
create function centre_on(school uuid, day date) returns uuid language sql stable security definer set search_path = '' as $$
  select c.clb_id from pupils.clb_contract c
  where c.school_id = school and c.valid_from <= day and (c.valid_until is null or c.valid_until >= day);
$$;
revoke all on function centre_on(uuid, date) from public;

-- An enrolment makes the relations: the school for as long as it runs (a year's at the latest until 31 August),
-- the school's centre until another centre takes over.
create function relate_enrolment() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  centre uuid;
  ends timestamptz := coalesce(new.end_date + 1, (split_part(new.school_year, '-', 2) || '-09-01')::date)::timestamptz;
  -- Who tells a begin in the past takes no day of the window from the centre left behind. Nobody acts while a world is
  -- loaded: that tells its own past.
  taken_over date := case when hub.actor_role() is null then new.start_date else greatest(new.start_date, pupils.today()) end;
begin
  insert into pupils.access_edge (holder_kind, holder_id, pupil_id, relation, basis_id, valid_from, valid_until)
  values ('ORGANISATION', new.school_id, new.pupil_id, 'ENROLMENT', new.id, new.start_date, ends)
  on conflict (basis_id, relation, holder_id) do update set valid_until = excluded.valid_until;
  if tg_op = 'UPDATE' then return null; end if;

  centre := pupils.centre_on(new.school_id, new.start_date);
  if centre is null then return null; end if;
  -- An older enrolment that is told late must not reopen a centre that was left. One that has not begun leaves nobody.
  if exists (select 1 from pupils.enrolment later
      where later.pupil_id = new.pupil_id and later.start_date > new.start_date and later.start_date <= pupils.today()) then
    return null;
  end if;
  -- Not the centres of enrolments that begin after this one: they are still to take over.
  update pupils.access_edge e set valid_until = taken_over + pupils.handover_window()
  where e.pupil_id = new.pupil_id and e.relation = 'CLB_CONTRACT' and e.holder_id <> centre and e.valid_from <= taken_over
    and (e.valid_until is null or e.valid_until > taken_over + pupils.handover_window());
  insert into pupils.access_edge (holder_kind, holder_id, pupil_id, relation, basis_id, valid_from, valid_until)
  values ('ORGANISATION', centre, new.pupil_id, 'CLB_CONTRACT', new.id, new.start_date, (
    select min(later.start_date) + pupils.handover_window() from pupils.enrolment later
    where later.pupil_id = new.pupil_id and later.start_date > new.start_date
      and pupils.centre_on(later.school_id, later.start_date) <> centre))
  on conflict (basis_id, relation, holder_id) do nothing;
  return null;
end $$;
revoke all on function relate_enrolment() from public;
create trigger enrolment_relates after insert or update of end_date on enrolment
  for each row execute function relate_enrolment();

-- Who has left stays gone: a pupil who comes back is a new enrolment, with a begin of its own.
create function keep_ended() returns trigger language plpgsql as $$
begin
  if new.end_date is null or (old.end_date < pupils.today() and new.end_date >= pupils.today()) then
    raise exception 'an enrolment that has ended does not run again' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger enrolment_stays_ended before update of end_date on enrolment for each row
  when (old.end_date is not null and new.end_date is distinct from old.end_date) execute function keep_ended();

create function note_school_change() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  earlier pupils.enrolment;
  old_centre uuid;
  new_centre uuid;
begin
  select * into earlier from pupils.enrolment e
  where e.pupil_id = new.pupil_id and e.start_date < new.start_date order by e.start_date desc limit 1;
  if earlier.id is null or earlier.school_id = new.school_id then return null; end if;
  select c.clb_id into old_centre from pupils.clb_contract c where c.school_id = earlier.school_id and c.valid_until is null;
  select c.clb_id into new_centre from pupils.clb_contract c where c.school_id = new.school_id and c.valid_until is null;
  insert into pupils.school_change (pupil_id, from_school_id, to_school_id, changed_on, school_year, within, handover_status)
  values (new.pupil_id, earlier.school_id, new.school_id, new.start_date, new.school_year,
    case when earlier.school_year = new.school_year then 'YEAR' else 'SUMMER' end,
    case when old_centre is not distinct from new_centre then 'NOT_NEEDED'
      when new.start_date + pupils.handover_window() > now() then 'PENDING_OBJECTION' else 'DONE' end)
  on conflict (pupil_id, to_school_id, changed_on) do nothing;
  return null;
end $$;
revoke all on function note_school_change() from public;
create trigger enrolment_is_change after insert on enrolment for each row execute function note_school_change();

-- Where the actor may write: a school at itself, a centre at the schools it has a contract with today.
create function actor_works_at(school uuid) returns boolean language sql stable return
  case hub.actor_role()
    when 'SCHOOL' then school = hub.actor_org()
    when 'CLB' then exists (
      select 1 from pupils.clb_contract c where c.school_id = school and c.clb_id = hub.actor_org()
        and c.valid_from <= pupils.today() and (c.valid_until is null or c.valid_until >= pupils.today()))
    else false
  end;

-- The one way from a national number's hash to a pupil, for imports. Per line, in order: whose number it is, whether the
-- pupil that the line means (by the sender's own reference, else by number) agrees with its name and birth date,
-- and whether that pupil is known by another number. Who is known by number only must agree more nearly.
-- No name, no number comes out.
create function match_identities(hashes text[], known_pupils uuid[], search_names text[], birth_dates date[],
  similar_name real, near_name real)
returns table (place bigint, pupil_id uuid, agrees boolean, has_other_identity boolean)
language sql stable security definer set search_path = '' as $$
  select g.place, i.pupil_id,
    p.birth_date = g.birth_date and public.similarity(p.search_name, g.search_name)
      >= case when r.pupil_id is null then near_name else similar_name end,
    exists (select 1 from pupils.pupil_identity o where o.pupil_id = p.id and o.identity_hash <> g.hash)
  from unnest(hashes, known_pupils, search_names, birth_dates) with ordinality as g (hash, known, search_name, birth_date, place)
  left join pupils.pupil_reference r on r.organisation_id = hub.actor_org() and r.pupil_id = g.known
  left join pupils.pupil_identity i on i.identity_hash = g.hash
  left join pupils.pupil p on p.id = coalesce(r.pupil_id, i.pupil_id)
  where hub.actor_role() in ('SCHOOL', 'CLB') and pupils.importing();
$$;
-- An organisation's own number for a pupil: for one that this very import made, or one whose national number it brings.
create function keep_references(reference_hashes text[], of_pupils uuid[], identity_hashes text[]) returns void
language sql security definer set search_path = '' as $$
  insert into pupils.pupil_reference (organisation_id, reference_hash, pupil_id)
  select hub.actor_org(), g.reference_hash, p.id
  from unnest(reference_hashes, of_pupils, identity_hashes) as g (reference_hash, pupil_id, identity_hash)
  join pupils.pupil p on p.id = g.pupil_id
  where hub.actor_role() in ('SCHOOL', 'CLB') and pupils.importing()
    and (p.created_at = now() or exists (
      select 1 from pupils.pupil_identity i where i.pupil_id = p.id and i.identity_hash = g.identity_hash));
$$;
-- Two imports that bring the same new pupil at once: the second fails here, and begins again knowing the first.
create function keep_identities(hashes text[], of_pupils uuid[]) returns void
language sql security definer set search_path = '' as $$
  insert into pupils.pupil_identity (identity_hash, pupil_id)
  select g.hash, r.pupil_id from unnest(hashes, of_pupils) as g (hash, pupil_id)
  join pupils.pupil_reference r on r.organisation_id = hub.actor_org() and r.pupil_id = g.pupil_id
  where hub.actor_role() in ('SCHOOL', 'CLB') and pupils.importing();
$$;
-- Whether the sender of a file may correct a pupil's name, gender and address: one that it has a reference for, as long as
-- no other school has that pupil today.
create function may_correct_identity(of_pupil uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(hub.actor_role(), '') in ('SCHOOL', 'CLB') and pupils.importing()
    and exists (select 1 from pupils.pupil_reference r where r.organisation_id = hub.actor_org() and r.pupil_id = of_pupil)
    and not exists (
      select 1 from pupils.enrolment e
      where e.pupil_id = of_pupil and e.start_date <= pupils.today()
        and coalesce(e.end_date, (right(e.school_year, 4) || '-08-31')::date) >= pupils.today()
        and not pupils.actor_works_at(e.school_id));
$$;
revoke all on function match_identities(text[], uuid[], text[], date[], real, real), keep_references(text[], uuid[], text[]),
  keep_identities(text[], uuid[]), may_correct_identity(uuid) from public;
grant execute on function match_identities(text[], uuid[], text[], date[], real, real), keep_references(text[], uuid[], text[]),
  keep_identities(text[], uuid[]), may_correct_identity(uuid) to {{app}};

-- Relations of a pupil that other owners hold on lease are told to them whole, so that order and repeats do no harm.
create function relations_of(pupil uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'holderKind', e.holder_kind, 'holderId', e.holder_id, 'relation', e.relation,
    'validFrom', e.valid_from,
    'validUntil', least(e.valid_until, c.withdrawn_at, c.valid_until))), '[]')
  from pupils.access_edge e left join pupils.consent_record c on c.id = e.consent_id
  where e.pupil_id = pupil and e.source = 'pupils';
$$;
revoke all on function relations_of(uuid) from public;

-- Tellings of a pupil follow one another: who waited for the row reads anew, so that a later telling never knows less.
-- A row's lock, because an import tells of more pupils than a server has advisory locks.
create function tell_relations_of(pupil uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from pupils.pupil p where p.id = pupil for no key update;
  insert into hub.outbox (receiver, type, aggregate, payload)
  select i.receiver, 'PupilRelations', pupil,
    jsonb_build_object('pupilId', pupil, 'toldAt', clock_timestamp(), 'relations', pupils.relations_of(pupil))
  from pupils.lease_interest i where i.pupil_id = pupil;
end $$;
revoke all on function tell_relations_of(uuid) from public;

-- The helpdesk's message that a case is open is answered with how relations stand; nobody else asks for that.
create function tell_relations(pupil uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if hub.actor_task() is distinct from 'events:helpdesk' then
    raise exception 'relations are told to who is told that a case is open' using errcode = 'insufficient_privilege';
  end if;
  perform pupils.tell_relations_of(pupil);
end $$;
revoke all on function tell_relations(uuid) from public;
grant execute on function tell_relations(uuid) to {{app}};

create function relations_changed() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pupils.tell_relations_of(new.pupil_id);
  return null;
end $$;
revoke all on function relations_changed() from public;
create trigger edge_is_told after insert or update on access_edge
  for each row when (new.source = 'pupils') execute function relations_changed();
create trigger withdrawal_is_told after update of withdrawn_at on consent_record
  for each row execute function relations_changed();

-- A helpdesk that a permit was given on a consent is told when that is withdrawn, before and after the referral was made.
create function withdrawal_of_permitted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hub.outbox (receiver, type, aggregate, payload)
  select 'helpdesk', 'ConsentWithdrawn', new.id, jsonb_build_object('consentId', new.id, 'at', new.withdrawn_at)
  where exists (select 1 from pupils.referral_permit p where p.consent_id = new.id);
  return null;
end $$;
revoke all on function withdrawal_of_permitted() from public;
create trigger withdrawal_ends_permits after update of withdrawn_at on consent_record for each row
  when (new.purpose = 'REFERRAL' and old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function withdrawal_of_permitted();

-- Whether a referral was permitted: the pupil, to this helpdesk, on this consent. Told to the helpdesk's messages only.
create function referral_was_permitted(of_pupil uuid, helpdesk uuid, consent uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(hub.actor_task(), '') = 'events:helpdesk' and exists (
    select 1 from pupils.referral_permit p
    where p.pupil_id = of_pupil and p.helpdesk_id = helpdesk and p.consent_id = consent);
$$;
revoke all on function referral_was_permitted(uuid, uuid, uuid) from public;
grant execute on function referral_was_permitted(uuid, uuid, uuid) to {{app}};

-- A pupil who decides may open the record to a parent; the parent's edge rests on that consent.
create function share_with_guardian() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into pupils.access_edge (holder_kind, holder_id, pupil_id, relation, basis_id, consent_id, valid_from, valid_until)
  select 'PERSON', g.person_id, new.pupil_id, 'GUARDIAN', new.id, new.id, new.valid_from, new.valid_until
  from pupils.guardian g where g.pupil_id = new.pupil_id and g.person_id = any (new.recipients)
  on conflict (basis_id, relation, holder_id) do nothing;
  return null;
end $$;
revoke all on function share_with_guardian() from public;
create trigger consent_opens_record after insert on consent_record
  for each row when (new.purpose = 'SHARE_WITH_GUARDIAN' and new.decision = 'GRANTED' and new.data_categories @> pupils.all_data())
  execute function share_with_guardian();

alter table enrolment enable row level security; alter table enrolment force row level security;
alter table school_change enable row level security; alter table school_change force row level security;
alter table absence_record enable row level security; alter table absence_record force row level security;
alter table absence_summary enable row level security; alter table absence_summary force row level security;
alter table referral_permit enable row level security; alter table referral_permit force row level security;
alter table import_report enable row level security; alter table import_report force row level security;

create policy definer on enrolment for select to {{migrator}} using (true);
create policy definer on school_change for insert to {{migrator}} with check (true);
create policy definer_read on school_change for select to {{migrator}} using (true);
create policy definer on absence_record for select to {{migrator}} using (true);
create policy definer on referral_permit for select to {{migrator}} using (true);
create policy definer on absence_summary for all to {{migrator}} using (true) with check (true);

create policy related on enrolment for select to {{app}} using (
  ((select hub.actor_role()) in ('CLB', 'HELPDESK', 'PUPIL', 'GUARDIAN')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = enrolment.pupil_id))
  or ((select hub.actor_role()) = 'SCHOOL' and school_id = (select hub.actor_org())
    and exists (select 1 from pupils.access_edge e where e.pupil_id = enrolment.pupil_id))
  or (select hub.developer_may_look()));
-- A file repeats what has ended; to its sender, at its own schools, that must be known and not new.
create policy importing on enrolment for select to {{app}} using (
  (select pupils.importing()) and pupils.actor_works_at(school_id));
-- Only a file enrols, a pupil that its sender has a reference for, and not beyond the next school year.
create policy enrol on enrolment for insert to {{app}} with check (
  (select pupils.importing()) and pupils.actor_works_at(school_id)
  and start_date < (right(hub.school_year((select pupils.today())), 4)::int + 1 || '-09-01')::date
  and exists (select 1 from pupils.pupil_reference r where r.pupil_id = enrolment.pupil_id));
create policy correct on enrolment for update to {{app}} using (
  (select pupils.importing()) and pupils.actor_works_at(school_id)
  and exists (select 1 from pupils.pupil_reference r where r.pupil_id = enrolment.pupil_id));
create policy import_correct on pupil for update to {{app}} using (
  pupils.may_correct_identity(id) and exists (select 1 from pupils.access_edge e where e.pupil_id = pupil.id));

-- No permit, no sight: what the helpdesk says is open must be what was permitted here.
create policy lease_open on access_edge for insert to {{app}} with check (
  source = 'helpdesk' and relation = 'OPEN_REFERRAL' and holder_kind = 'ORGANISATION' and consent_id is not null
  and pupils.referral_was_permitted(pupil_id, holder_id, consent_id));

create policy related on school_change for select to {{app}} using (
  ((select hub.actor_role()) in ('CLB', 'HELPDESK', 'PUPIL', 'GUARDIAN')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = school_change.pupil_id))
  or ((select hub.actor_role()) = 'SCHOOL' and (select hub.actor_org()) in (from_school_id, to_school_id)
    and exists (select 1 from pupils.access_edge e where e.pupil_id = school_change.pupil_id))
  or (select hub.developer_may_look()));

create policy related on absence_record for select to {{app}} using (
  ((select hub.actor_role()) in ('CLB', 'PUPIL', 'GUARDIAN')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = absence_record.pupil_id))
  or ((select hub.actor_role()) = 'SCHOOL' and school_id = (select hub.actor_org())
    and exists (select 1 from pupils.access_edge e where e.pupil_id = absence_record.pupil_id))
  or (select hub.developer_may_look()));
create policy record on absence_record for insert to {{app}} with check (
  pupils.actor_works_at(school_id)
  and exists (select 1 from pupils.access_edge e where e.pupil_id = absence_record.pupil_id));
create policy correct on absence_record for update to {{app}} using (
  pupils.actor_works_at(school_id)
  and exists (select 1 from pupils.access_edge e where e.pupil_id = absence_record.pupil_id));

create policy related on absence_summary for select to {{app}} using (
  ((select hub.actor_role()) in ('SCHOOL', 'CLB', 'HELPDESK', 'PUPIL', 'GUARDIAN')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = absence_summary.pupil_id))
  or (select hub.developer_may_look()));

create policy own_permits on referral_permit for select to {{app}}
  using (issued_by_org = (select hub.actor_org()) and issued_by = (select hub.actor_person()));
create policy issue on referral_permit for insert to {{app}} with check (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and issued_by_org = (select hub.actor_org()) and issued_by = (select hub.actor_person())
  and exists (select 1 from pupils.access_edge e where e.pupil_id = referral_permit.pupil_id)
  and pupils.consent_covers_referral(consent_id, pupil_id, helpdesk_id));

create policy own_reports on import_report for select to {{app}}
  using (organisation_id = (select hub.actor_org()) and (select hub.actor_role()) in ('SCHOOL', 'CLB'));
create policy report on import_report for insert to {{app}} with check (
  organisation_id = (select hub.actor_org()) and imported_by = (select hub.actor_person())
  and (select hub.actor_role()) in ('SCHOOL', 'CLB'));

grant select on enrolment, school_change, absence_record, absence_summary, referral_permit, import_report to {{app}};
grant insert on enrolment, import_report to {{app}};
grant insert (pupil_id, day, day_part, school_id, code, local_code) on absence_record to {{app}};
grant insert (id, pupil_id, helpdesk_id, consent_id, issued_by, issued_by_org, shares) on referral_permit to {{app}};
grant update (end_date, exit_reason, level, kind, stage, year_of_stage, form, finality, is_dual, is_okan, administrative_group_number) on enrolment to {{app}};
grant update (code, local_code) on absence_record to {{app}};
