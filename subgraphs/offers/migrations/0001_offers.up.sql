-- Partner organisations, their offers and places. Each partner writes its own rows; what was published everybody may read.
create schema if not exists offers;
revoke all on schema offers from public;
grant usage on schema offers to {{app}};

create table partner_organisation (
  -- The organisation's id in the helpdesk's network register.
  id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  sort_name text collate "C" not null default '',
  kbo_number text check (kbo_number ~ '^[01]\d{9}$'),
  kind text not null check (kind in ('YOUTH_WORK', 'WELFARE', 'EDUCATION', 'HEALTH', 'CULTURE', 'EMPLOYMENT', 'CARE_FARM', 'OTHER')),
  naft_recognised boolean not null default false,
  website text check (website ~ '^https://' and length(website) <= 300),
  service_area text[] not null default '{}',
  languages text[] not null default '{}',
  member_since date,
  -- By role, never by person: [{role, phone, email}].
  contacts jsonb not null default '[]' check (jsonb_typeof(contacts) = 'array'),
  synthetic boolean not null default false
);
create index partner_by_name on partner_organisation (sort_name, id);

create table offer_transition (
  from_status text not null,
  to_status text not null,
  primary key (from_status, to_status)
);
insert into offer_transition values
  ('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'PAUSED'), ('PUBLISHED', 'FULL'), ('PAUSED', 'PUBLISHED'), ('FULL', 'PUBLISHED'),
  ('FULL', 'PAUSED'), ('PUBLISHED', 'ENDED'), ('PAUSED', 'ENDED'), ('FULL', 'ENDED');

-- A draft may lack nearly everything; what a published offer needs is asked for when it is published (offer/rules.ts).
create table offer (
  id uuid primary key default gen_random_uuid(),
  organisation_id uuid not null references partner_organisation,
  title_nl text not null check (length(title_nl) between 1 and 200),
  title_fr text, title_en text,
  summary_nl text, summary_fr text, summary_en text,
  offer_type text not null check (offer_type in ('NAFT', 'YOUTH_COACHING', 'PEER_COACHING', 'TIME_OUT', 'CLASS_INTERVENTION',
    'SCHOOL_TEAM_SUPPORT', 'RESTORATIVE', 'HOMEWORK_SUPPORT', 'OUTREACH', 'DAY_CENTRE', 'MENTAL_HEALTH', 'PARENT_SUPPORT',
    'LEISURE', 'CAREER_ORIENTATION', 'CARE_FARM', 'BUDDY', 'OTHER')),
  purpose text[] not null default '{}' check (purpose <@ '{PREVENTION,REINTEGRATION}'),
  approach text check (approach in ('PREVENTIVE', 'CURATIVE')),
  target_kind text[] not null default '{}'
    check (target_kind <@ '{PUPIL,PUPIL_GROUP,CLASS_GROUP,TEACHER,SCHOOL_TEAM,SCHOOL}'),
  target_groups text[] not null default '{}' check (target_groups <@ '{TRUANTS,FREQUENT_ABSENCE,DROPPED_OUT,EXCLUDED,
    FREQUENT_SCHOOL_CHANGERS,PSYCHIC_VULNERABILITY,UNQUALIFIED_EXIT_RISK,UNREACHABLE,POVERTY,NEWCOMERS,TEEN_PARENTS,LONG_TERM_ILL,
    PARENTS,CLASS_GROUPS,TEACHERS,SCHOOL_TEAMS,EARLY_LEAVERS_18_25}'),
  -- Years, both ends included.
  min_age integer check (min_age between 0 and 30),
  max_age integer check (max_age between 0 and 30),
  levels text[] not null default '{}' check (levels <@ '{PRE_PRIMARY,PRIMARY,SECONDARY}'),
  -- Empty: every form.
  forms text[] not null default '{}' check (forms <@ '{STAGE1_A,STAGE1_B,ASO,TSO,KSO,BSO,DBSO,APPRENTICESHIP,BUSO_OV1,BUSO_OV2,
    BUSO_OV3,BUSO_OV4,OKAN}'),
  building_blocks text[] not null default '{}'
    check (building_blocks <@ '{INDIVIDUAL_COACHING,LEARNING_ENVIRONMENT,RESTORATIVE_WORK,SCHOOL_SUPPORT}'),
  intensity text check (intensity in ('SHORT', 'LONG', 'FLEXIBLE')),
  -- Half days of a trajectory (dagdelen).
  day_parts_min integer check (day_parts_min between 1 and 400),
  day_parts_max integer check (day_parts_max between 1 and 400),
  group_size_min integer check (group_size_min between 1 and 200),
  group_size_max integer check (group_size_max between 1 and 200),
  -- Municipalities (REFNIS) where it takes place, and those whose young people it takes.
  locations text[] not null default '{}',
  service_area text[] not null default '{}',
  languages text[] not null default '{}',
  cost_to_family numeric(8, 2) check (cost_to_family >= 0),
  intake_route text[] not null default '{}' check (intake_route <@ '{CLB,SCHOOL,ANY_PROFESSIONAL,SELF}'),
  requires_consent boolean not null default true,
  -- A trajectory never raises the count of problematic absence.
  absence_code_during text check (absence_code_during in ('A', 'M', 'R', 'Z', 'H', 'P')),
  valid_from date,
  valid_until date,
  status text not null default 'DRAFT' check (status in ('DRAFT', 'PUBLISHED', 'PAUSED', 'FULL', 'ENDED')),
  status_reason text check (length(status_reason) <= 500),
  -- Null until places were reported. Anybody sees it in the state FULL, so it is no secret of the capacity.
  has_free_places boolean,
  last_assured_on date,
  -- Grows with every change of what the offer says, so that two writers notice each other.
  version integer not null default 1,
  sort_title text collate "C" not null default '',
  search_text text not null default '',
  synthetic boolean not null default false,
  check (min_age <= max_age),
  check (day_parts_min <= day_parts_max),
  check (group_size_min <= group_size_max),
  check (valid_from <= valid_until),
  -- R3: a NAFT is for secondary education and comes by way of the CLB, whatever anybody's mode of working says.
  constraint naft_is_secondary_by_clb check (
    offer_type <> 'NAFT' or status = 'DRAFT' or (levels = '{SECONDARY}' and intake_route = '{CLB}')),
  unique (id, organisation_id)
);
create index offer_open on offer (sort_title, id) where status in ('PUBLISHED', 'FULL');
create index offer_of_organisation on offer (organisation_id, sort_title, id);
create index offer_area on offer using gin (service_area);

-- One row per offer from its beginning, because places are told taken whether or not any were reported.
create table offer_capacity (
  offer_id uuid primary key,
  organisation_id uuid not null,
  period_from date,
  period_to date,
  places_total integer check (places_total between 0 and 10000),
  -- Given or kept outside the hub.
  places_reserved integer check (places_reserved >= 0),
  places_taken integer not null default 0 check (places_taken >= 0),
  expected_wait_days integer check (expected_wait_days between 0 and 1000),
  reported_at timestamptz,
  check (period_from <= period_to),
  check (places_reserved <= places_total),
  check ((reported_at is null) = (places_total is null)),
  foreign key (offer_id, organisation_id) references offer (id, organisation_id)
);

-- Places of trajectories, as the helpdesk told them; nobody's name is near.
create table place (
  assignment_id uuid primary key,
  offer_id uuid not null,
  organisation_id uuid not null,
  taken_at timestamptz,
  released_at timestamptz
);
create index place_of_offer on place (offer_id) where released_at is null;

-- What is searched and sorted: lower case, without accents, in all languages at once.
create function plain_text(given text) returns text language sql stable
  return lower(public.unaccent(coalesce(given, '')));

create function offer_is_findable() returns trigger language plpgsql as $$
begin
  new.sort_title := offers.plain_text(new.title_nl);
  -- What is written in a demo world is invented, whoever writes it.
  if tg_op = 'INSERT' then new.synthetic := new.synthetic or hub.is_synthetic(); end if;
  new.search_text := offers.plain_text(concat_ws(' ', new.title_nl, new.title_fr, new.title_en, new.summary_nl, new.summary_fr, new.summary_en));
  if tg_op = 'UPDATE' and new.status <> old.status and not exists (
    select 1 from offers.offer_transition t where t.from_status = old.status and t.to_status = new.status) then
    raise exception 'an offer does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger offer_is_findable before insert or update on offer for each row execute function offer_is_findable();

-- Every word that an offer was ever published with, and of which nobody knows whose: a word with a slip is compared with these,
-- because comparing it with whole texts takes a millisecond for each of them, and anybody may search.
create table offer_word (
  word text collate "C" primary key
);
create index offer_word_alike on offer_word using gin (word public.gin_trgm_ops);

create function learn_words() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and new.search_text = old.search_text and old.status <> 'DRAFT' then return null; end if;
  -- In order, so that two who publish at once do not wait for each other in a circle.
  insert into offers.offer_word
  select distinct w from regexp_split_to_table(new.search_text, '[^[:alnum:]]+') w where length(w) between 3 and 60 order by w
  on conflict do nothing;
  return null;
end $$;
create trigger offer_words_are_learned after insert or update on offer
  for each row when (new.status <> 'DRAFT') execute function learn_words();

-- Words so alike that one of six letters may be amiss (0.5 of 0 to 1), the most alike first.
create function alike(given text) returns text[] language sql stable security definer
set search_path = '' set pg_trgm.word_similarity_threshold = 0.5 as $$
  select array(
    select w.word from offers.offer_word w where offers.plain_text(given) operator(public.<%) w.word
    order by public.word_similarity(offers.plain_text(given), w.word) desc, w.word limit 20);
$$;
revoke all on function learn_words(), alike(text) from public;
grant execute on function alike(text) to {{app}};

create function partner_is_findable() returns trigger language plpgsql as $$
begin
  new.sort_name := offers.plain_text(new.name);
  if tg_op = 'INSERT' then new.synthetic := new.synthetic or hub.is_synthetic(); end if;
  return new;
end $$;
create trigger partner_is_findable before insert or update on partner_organisation for each row execute function partner_is_findable();

-- A partner reports its capacity in the same row; which places are taken is the helpdesk's word alone.
create function places_are_told() returns trigger language plpgsql as $$
begin
  if new.places_taken <> old.places_taken and hub.actor_role() is not null and hub.actor_task() is distinct from 'events:helpdesk' then
    raise exception 'places are taken and released by the word of the helpdesk' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger places_are_told before update of places_taken on offer_capacity
  for each row execute function places_are_told();

alter table partner_organisation enable row level security; alter table partner_organisation force row level security;
alter table offer_transition enable row level security; alter table offer_transition force row level security;
alter table offer enable row level security; alter table offer force row level security;
alter table offer_capacity enable row level security; alter table offer_capacity force row level security;
alter table place enable row level security; alter table place force row level security;
alter table offer_word enable row level security; alter table offer_word force row level security;

create policy definer on partner_organisation for select to {{migrator}} using (true);
create policy definer on offer_word for select to {{migrator}} using (true);
create policy definer_learn on offer_word for insert to {{migrator}} with check (true);
create policy transitions on offer_transition for select using (true);

create policy somebody on partner_organisation for select to {{app}} using ((select hub.actor_role()) is not null);
create policy describe_own on partner_organisation for insert to {{app}} with check (
  (select hub.actor_role()) = 'PARTNER' and id = (select hub.actor_org()));
create policy change_own on partner_organisation for update to {{app}} using (
  (select hub.actor_role()) = 'PARTNER' and id = (select hub.actor_org()));

-- What was published stays readable for the network, because trajectories name it; the public sees what is open now.
create policy published on offer for select to {{app}} using (
  case (select hub.actor_role())
    when 'PARTNER' then status <> 'DRAFT' or organisation_id = (select hub.actor_org())
    when 'PUBLIC' then status in ('PUBLISHED', 'FULL')
    when 'SYSTEM' then status <> 'DRAFT' and (select hub.actor_task()) = 'events:helpdesk'
    else (select hub.actor_role()) is not null and (status <> 'DRAFT' or (select hub.developer_may_look()))
  end);
create policy make_own on offer for insert to {{app}} with check (
  (select hub.actor_role()) = 'PARTNER' and organisation_id = (select hub.actor_org()) and status = 'DRAFT');
create policy change_own on offer for update to {{app}} using (
  ((select hub.actor_role()) = 'PARTNER' and organisation_id = (select hub.actor_org()))
  or (select hub.actor_task()) = 'events:helpdesk');

-- Schools see a band of it (schema), the city and the public nothing, another partner nothing.
create policy for_those_who_refer on offer_capacity for select to {{app}} using (
  case (select hub.actor_role())
    when 'PARTNER' then organisation_id = (select hub.actor_org())
    when 'DEVELOPER' then (select hub.developer_may_look())
    when 'SYSTEM' then (select hub.actor_task()) = 'events:helpdesk'
    else (select hub.actor_role()) in ('SCHOOL', 'CLB', 'HELPDESK', 'SERVICE')
  end);
create policy begin_own on offer_capacity for insert to {{app}} with check (
  (select hub.actor_role()) = 'PARTNER' and organisation_id = (select hub.actor_org()));
create policy report_own on offer_capacity for update to {{app}} using (
  ((select hub.actor_role()) = 'PARTNER' and organisation_id = (select hub.actor_org()))
  or (select hub.actor_task()) = 'events:helpdesk');

create policy told on place for select to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');
create policy told_first on place for insert to {{app}} with check ((select hub.actor_task()) = 'events:helpdesk');
create policy told_again on place for update to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');

-- What is told of an offer is what stands, and its own partner or the helpdesk's word moved it: nobody puts another's offer on
-- a dispatch table, or takes it off, with a message of his own making. A moment to come would make all that follows look old.
create policy own_facts on hub.outbox as restrictive for insert to {{app}} with check (
  receiver = 'helpdesk' and type = 'OfferFacts' and exists (
    select 1 from offers.offer o where o.id = aggregate and o.status <> 'DRAFT'
      and ((select hub.actor_task()) = 'events:helpdesk'
        or ((select hub.actor_role()) = 'PARTNER' and o.organisation_id = (select hub.actor_org())))
      and payload - 'toldAt' = jsonb_build_object('offerId', o.id, 'organisationId', o.organisation_id, 'offerType', o.offer_type,
        'levels', o.levels, 'intakeRoute', o.intake_route, 'purpose', o.purpose, 'targetGroups', o.target_groups,
        'minAge', o.min_age, 'maxAge', o.max_age, 'serviceArea', o.service_area, 'status', o.status)
      and hub.is_moment(payload ->> 'toldAt') and (payload ->> 'toldAt')::timestamptz <= clock_timestamp()));

grant select on partner_organisation, offer_transition, offer, offer_capacity, place to {{app}};
grant insert (id, name, kbo_number, kind, naft_recognised, website, service_area, languages, member_since, contacts)
  on partner_organisation to {{app}};
grant update (name, kbo_number, kind, naft_recognised, website, service_area, languages, contacts) on partner_organisation to {{app}};
grant insert (organisation_id, title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en, offer_type, purpose, approach,
  target_kind, target_groups, min_age, max_age, levels, forms, building_blocks, intensity, day_parts_min, day_parts_max,
  group_size_min, group_size_max, locations, service_area, languages, cost_to_family, intake_route, requires_consent,
  absence_code_during, valid_from, valid_until) on offer to {{app}};
-- Whose an offer is and whether it is invented never changes; nothing is ever deleted.
grant update (title_nl, title_fr, title_en, summary_nl, summary_fr, summary_en, offer_type, purpose, approach, target_kind,
  target_groups, min_age, max_age, levels, forms, building_blocks, intensity, day_parts_min, day_parts_max, group_size_min,
  group_size_max, locations, service_area, languages, cost_to_family, intake_route, requires_consent, absence_code_during,
  valid_from, valid_until, status, status_reason, has_free_places, last_assured_on, version) on offer to {{app}};
grant insert (offer_id, organisation_id) on offer_capacity to {{app}};
grant update (period_from, period_to, places_total, places_reserved, places_taken, expected_wait_days, reported_at) on offer_capacity to {{app}};
grant insert, update (taken_at, released_at) on place to {{app}};
