-- Who and where: schools, centres, pupils, and who may see whom. {{app}} is bound by row-level security on every table.
create schema if not exists pupils;
revoke all on schema pupils from public;
grant usage on schema pupils to {{app}};

create table school (
  id uuid primary key,
  institution_number text check (institution_number ~ '^\d{6}$'),
  name text not null,
  network text not null check (network in ('GO', 'OGO', 'VGO')),
  organiser_kind integer check (organiser_kind between 1 and 7),
  levels text[] not null,
  municipality_nis text not null check (municipality_nis ~ '^\d{5}$')
);

create table clb_centre (
  id uuid primary key,
  institution_number text check (institution_number ~ '^\d{6}$'),
  name text not null,
  network text not null check (network in ('GO', 'OGO', 'VRIJ')),
  service_area text[] not null,
  disciplines text[] not null
);

create table clb_contract (
  school_id uuid not null references school,
  clb_id uuid not null references clb_centre,
  valid_from date not null,
  valid_until date,
  primary key (school_id, valid_from)
);

create table pupil (
  id uuid primary key default gen_random_uuid(),
  display_name text not null check (length(display_name) between 1 and 200),
  -- Lower case, without accents, words in order: what findPupil compares, and what the caseload sorts by.
  search_name text not null collate "C",
  birth_date date not null,
  gender text not null check (gender in ('M', 'F', 'X')),
  residence_nis text check (residence_nis ~ '^\d{5}$'),
  postal_code text check (postal_code ~ '^\d{4}$'),
  not_competent_since date,
  synthetic boolean not null default false,
  created_at timestamptz not null default now()
);
create index pupil_birth_date on pupil (birth_date);

create table guardian (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil,
  person_id uuid not null,
  relation text not null check (relation in ('PARENT', 'LEGAL_GUARDIAN', 'FOSTER_PARENT')),
  may_consent boolean not null,
  contact_language text not null check (contact_language ~ '^[a-z]{2}$'),
  unique (pupil_id, person_id)
);

-- An organisation's own number for a pupil, as a keyed hash: it finds a pupil, it tells nothing.
create table pupil_reference (
  organisation_id uuid not null,
  reference_hash text not null,
  pupil_id uuid not null references pupil,
  primary key (organisation_id, reference_hash),
  unique (organisation_id, pupil_id)
);

-- The national number, as a keyed hash, only so that two schools' imports mean the same pupil. Nobody reads it.
create table pupil_identity (
  identity_hash text primary key,
  pupil_id uuid not null unique references pupil
);

create table consent_record (
  id uuid primary key default gen_random_uuid(),
  pupil_id uuid not null references pupil,
  given_by text not null check (given_by in ('PUPIL', 'GUARDIAN')),
  decision text not null check (decision in ('REQUESTED', 'GRANTED', 'REFUSED')),
  purpose text not null check (purpose in ('REFERRAL', 'TRAJECTORY', 'SERVICE_REFERRAL', 'SHARE_WITH_GUARDIAN')),
  data_categories text[] not null check (data_categories <@ array['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION']),
  recipients uuid[] not null check (cardinality(recipients) between 1 and 20),
  valid_from timestamptz not null default now(),
  valid_until timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  evidence_ref text check (length(evidence_ref) <= 200),
  recorded_by uuid not null,
  recorded_by_org uuid
);
create index consent_of_pupil on consent_record (pupil_id, valid_from desc);

-- Relations between a holder (organisation or person) and a pupil. Rows of another owner (source) are leases.
create table access_edge (
  id uuid primary key default gen_random_uuid(),
  holder_kind text not null check (holder_kind in ('ORGANISATION', 'PERSON')),
  holder_id uuid not null,
  pupil_id uuid not null references pupil,
  relation text not null check (relation in ('ENROLMENT', 'CLB_CONTRACT', 'OPEN_REFERRAL', 'SELF', 'GUARDIAN')),
  source text not null default 'pupils' check (source in ('pupils', 'helpdesk')),
  -- What the relation rests on: an enrolment, a referral, a guardian, the pupil itself.
  basis_id uuid not null,
  consent_id uuid references consent_record,
  valid_from timestamptz not null,
  valid_until timestamptz,
  unique (basis_id, relation, holder_id)
);
create index access_edge_of_holder on access_edge (holder_id, pupil_id);
create index access_edge_of_pupil on access_edge (pupil_id);

-- Owners that hold leases on this pupil's relations.
create table lease_interest (
  pupil_id uuid not null references pupil,
  receiver text not null,
  since timestamptz not null default now(),
  primary key (pupil_id, receiver)
);

-- The day on the calendar of the people it is about.
create function today() returns date language sql stable return (now() at time zone 'Europe/Brussels')::date;

-- An import says so itself, for its own transaction.
create function importing() returns boolean language sql stable return coalesce(current_setting('hub.import', true), '') = 'on';

-- Every kind of data that a consent can name. A permit shares all of them, and so does a record that is opened.
create function all_data() returns text[] language sql immutable
  return array['IDENTITY', 'ENROLMENT', 'ABSENCE_SUMMARY', 'SITUATION'];

-- Who decides about a pupil's data now (L12): below 12 a guardian, from 12 the pupil unless assessed not competent, from 18 always.
create function who_decides(birth_date date, not_competent_since date) returns text language sql stable return
  case
    when pupils.today() >= (birth_date + interval '18 years')::date then 'PUPIL'
    when pupils.today() < (birth_date + interval '12 years')::date then 'GUARDIAN'
    when not_competent_since <= pupils.today() then 'GUARDIAN'
    else 'PUPIL'
  end;

-- Whether a consent counts now; what a guardian gave ends when the pupil decides. A definer's function, because the
-- policies of consent_record themselves rest on edges.
create function consent_holds(consent uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select hub.actor_role() is not null and exists (
    select 1 from pupils.consent_record c join pupils.pupil p on p.id = c.pupil_id
    where c.id = consent and c.decision = 'GRANTED' and c.withdrawn_at is null
      and c.valid_from <= now() and (c.valid_until is null or c.valid_until > now())
      and c.given_by = pupils.who_decides(p.birth_date, p.not_competent_since));
$$;

-- Whether the actor has a relation with a pupil: the policy own_edges again, for definer's functions, which no policy binds.
create function actor_is_related(pupil uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(hub.developer_may_look(), false) or exists (
    select 1 from pupils.access_edge e
    where e.pupil_id = pupil
      and case hub.actor_role()
        when 'SCHOOL' then e.relation = 'ENROLMENT' and e.holder_kind = 'ORGANISATION' and e.holder_id = hub.actor_org()
        when 'CLB' then e.relation = 'CLB_CONTRACT' and e.holder_kind = 'ORGANISATION' and e.holder_id = hub.actor_org()
        when 'HELPDESK' then e.relation = 'OPEN_REFERRAL' and e.holder_kind = 'ORGANISATION' and e.holder_id = hub.actor_org()
        when 'PUPIL' then e.relation = 'SELF' and e.holder_kind = 'PERSON' and e.holder_id = hub.actor_person()
        when 'GUARDIAN' then e.relation = 'GUARDIAN' and e.holder_kind = 'PERSON' and e.holder_id = hub.actor_person()
        else false
      end
      and e.valid_from <= now() and (e.valid_until is null or e.valid_until > now())
      and (e.source = 'pupils' or (e.source = 'helpdesk' and hub.lease_holds('helpdesk')))
      and (e.consent_id is null or pupils.consent_holds(e.consent_id)));
$$;

-- That a consent holds is a fact for everybody with a relation; the record is for fewer.
create function purposes_consented(of_pupils uuid[]) returns table (pupil_id uuid, purpose text)
language sql stable security definer set search_path = '' as $$
  select distinct c.pupil_id, c.purpose from pupils.consent_record c
  where c.pupil_id = any (of_pupils) and pupils.consent_holds(c.id) and pupils.actor_is_related(c.pupil_id);
$$;

-- The newest decision of whoever decides now on telling this helpdesk. It stays locked until the permit is written,
-- so that a withdrawal at the same moment comes before the permit or after it.
create function referral_consent(of_pupil uuid, helpdesk uuid) returns table (consent_id uuid, standing text, missing text[])
language plpgsql security definer set search_path = '' as $$
begin
  if coalesce(hub.actor_role(), '') not in ('SCHOOL', 'CLB') or not pupils.actor_is_related(of_pupil) then return; end if;
  return query
    select c.id, case
      when c.withdrawn_at is not null then 'WITHDRAWN'
      when c.decision = 'GRANTED' and c.valid_from <= now() and (c.valid_until is null or c.valid_until > now()) then 'HOLDS'
      else 'ENDED' end, array(select unnest(pupils.all_data()) except select unnest(c.data_categories) order by 1)
    from pupils.consent_record c join pupils.pupil p on p.id = c.pupil_id
    where c.pupil_id = of_pupil and c.purpose = 'REFERRAL' and c.decision <> 'REQUESTED' and helpdesk = any (c.recipients)
      and c.given_by = pupils.who_decides(p.birth_date, p.not_competent_since)
    order by c.valid_from desc, c.id limit 1 for share of c;
end $$;

-- Whether a permit for this helpdesk can rest on this consent; to be asked when referral_consent has locked it.
create function consent_covers_referral(consent uuid, of_pupil uuid, helpdesk uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select pupils.consent_holds(consent) and exists (
    select 1 from pupils.consent_record c
    where c.id = consent and c.pupil_id = of_pupil and c.purpose = 'REFERRAL' and helpdesk = any (c.recipients)
      and c.data_categories @> pupils.all_data());
$$;

-- Whether the last that a pupil's own login said, about this purpose and one of these recipients, was no: a refusal, or a
-- withdrawal of what anybody had written down. What others wrote since then does not undo it.
create function pupil_took_back(of_pupil uuid, for_purpose text, from_recipients uuid[]) returns boolean
language sql stable security definer set search_path = '' as $$
  select pupils.actor_is_related(of_pupil) and coalesce(bool_or((
    select act.says_no from pupils.consent_record c
    cross join lateral (values (c.valid_from, c.recorded_by, c.decision = 'REFUSED'), (c.withdrawn_at, c.withdrawn_by, true))
      as act (at, person, says_no)
    where c.pupil_id = of_pupil and c.purpose = for_purpose and c.decision <> 'REQUESTED' and r.recipient = any (c.recipients)
      and exists (select 1 from pupils.access_edge e
        where e.pupil_id = of_pupil and e.relation = 'SELF' and e.holder_id = act.person)
    order by act.at desc, act.says_no desc limit 1)), false)
  from unnest(from_recipients) as r (recipient);
$$;

-- Who withdraws is noted; nobody says it for another.
create function note_withdrawal() returns trigger language plpgsql as $$
begin
  new.withdrawn_by := coalesce(hub.actor_person(), new.withdrawn_by);
  return new;
end $$;
create trigger withdrawal_is_noted before update of withdrawn_at on consent_record
  for each row execute function note_withdrawal();

revoke all on function consent_holds(uuid), actor_is_related(uuid), purposes_consented(uuid[]), referral_consent(uuid, uuid),
  consent_covers_referral(uuid, uuid, uuid), pupil_took_back(uuid, text, uuid[]) from public;
grant execute on function consent_holds(uuid), purposes_consented(uuid[]), referral_consent(uuid, uuid),
  consent_covers_referral(uuid, uuid, uuid), pupil_took_back(uuid, text, uuid[]) to {{app}};

alter table school enable row level security; alter table school force row level security;
alter table clb_centre enable row level security; alter table clb_centre force row level security;
alter table clb_contract enable row level security; alter table clb_contract force row level security;
alter table pupil enable row level security; alter table pupil force row level security;
alter table guardian enable row level security; alter table guardian force row level security;
alter table pupil_reference enable row level security; alter table pupil_reference force row level security;
alter table pupil_identity enable row level security; alter table pupil_identity force row level security;
alter table consent_record enable row level security; alter table consent_record force row level security;
alter table access_edge enable row level security; alter table access_edge force row level security;
alter table lease_interest enable row level security; alter table lease_interest force row level security;

-- The migrator owns the definer's functions; nobody logs in as it to answer a request.
create policy definer on school for select to {{migrator}} using (true);
create policy definer on clb_contract for select to {{migrator}} using (true);
create policy definer on pupil for select to {{migrator}} using (true);
-- To lock a row counts as an update; to change one is not for definers.
create policy definer_lock on pupil for update to {{migrator}} using (true) with check (false);
create policy definer on pupil_reference for all to {{migrator}} using (true) with check (true);
create policy definer on guardian for select to {{migrator}} using (true);
create policy definer on pupil_identity for all to {{migrator}} using (true) with check (true);
create policy definer on consent_record for select to {{migrator}} using (true);
create policy definer_lock on consent_record for update to {{migrator}} using (true) with check (false);
create policy definer on access_edge for all to {{migrator}} using (true) with check (true);
create policy definer on lease_interest for select to {{migrator}} using (true);

-- Schools and centres are no secret, but nobody without a role reads here.
create policy somebody on school for select to {{app}} using ((select hub.actor_role()) is not null);
create policy somebody on clb_centre for select to {{app}} using ((select hub.actor_role()) is not null);
create policy somebody on clb_contract for select to {{app}} using ((select hub.actor_role()) is not null);

-- The heart: an edge exists for its holder alone, in the role that the relation is for, while it is valid, while its
-- owner's word is fresh (lease), and while the consent it rests on counts.
create policy own_edges on access_edge for select to {{app}} using (
  case (select hub.actor_role())
    when 'SCHOOL' then relation = 'ENROLMENT' and holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
    when 'CLB' then relation = 'CLB_CONTRACT' and holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
    when 'HELPDESK' then relation = 'OPEN_REFERRAL' and holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
    when 'DPO' then holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
    when 'PUPIL' then relation = 'SELF' and holder_kind = 'PERSON' and holder_id = (select hub.actor_person())
    when 'GUARDIAN' then relation = 'GUARDIAN' and holder_kind = 'PERSON' and holder_id = (select hub.actor_person())
    else false
  end
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and (source = 'pupils' or (source = 'helpdesk' and (select hub.lease_holds('helpdesk'))))
  and (consent_id is null or pupils.consent_holds(consent_id))
);
-- The helpdesk's word on an open referral opens (0002: lease_open) and ends an edge of its own, and no other.
create policy lease_read on access_edge for select to {{app}}
  using (source = 'helpdesk' and (select hub.actor_task()) = 'events:helpdesk');
create policy lease_end on access_edge for update to {{app}}
  using (source = 'helpdesk' and (select hub.actor_task()) = 'events:helpdesk');

create policy related on pupil for select to {{app}} using (
  ((select hub.actor_role()) in ('SCHOOL', 'CLB', 'HELPDESK', 'PUPIL', 'GUARDIAN')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = pupil.id))
  or (select hub.developer_may_look()));
create policy import_pupil on pupil for insert to {{app}} with check (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and (select pupils.importing()));

create policy related on guardian for select to {{app}} using (
  ((select hub.actor_role()) in ('SCHOOL', 'CLB', 'PUPIL')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = guardian.pupil_id))
  or ((select hub.actor_role()) = 'GUARDIAN' and person_id = (select hub.actor_person()))
  or (select hub.developer_may_look()));

create policy own_reference on pupil_reference for select to {{app}} using (organisation_id = (select hub.actor_org()));

create policy related on consent_record for select to {{app}} using (
  ((select hub.actor_role()) in ('CLB', 'PUPIL', 'GUARDIAN', 'DPO')
    and exists (select 1 from pupils.access_edge e where e.pupil_id = consent_record.pupil_id))
  or (select hub.developer_may_look()));
-- Only whoever decides today gives a consent (L12). What a centre writes down as given has its evidence, and does not undo
-- what the pupil took back.
create policy record_decision on consent_record for insert to {{app}} with check (
  (select hub.actor_role()) in ('CLB', 'PUPIL') and recorded_by = (select hub.actor_person())
  and recorded_by_org is not distinct from (select hub.actor_org())
  and exists (select 1 from pupils.access_edge e where e.pupil_id = consent_record.pupil_id)
  and given_by = (select pupils.who_decides(p.birth_date, p.not_competent_since) from pupils.pupil p where p.id = consent_record.pupil_id)
  and case (select hub.actor_role())
    when 'PUPIL' then given_by = 'PUPIL'
    else decision <> 'GRANTED' or (evidence_ref is not null
      and (given_by = 'GUARDIAN' or not pupils.pupil_took_back(pupil_id, purpose, recipients)))
  end);
-- A consent ends once, now, and by whom the table in consent/rules.ts names.
create policy withdraw on consent_record for update to {{app}} using (
  withdrawn_at is null and decision <> 'REFUSED'
  and case (select hub.actor_role())
    when 'CLB' then true
    when 'PUPIL' then given_by = 'PUPIL' or 'PUPIL' = (
      select pupils.who_decides(p.birth_date, p.not_competent_since) from pupils.pupil p where p.id = consent_record.pupil_id)
    when 'GUARDIAN' then given_by = 'GUARDIAN'
    else false
  end
  and exists (select 1 from pupils.access_edge e where e.pupil_id = consent_record.pupil_id))
  with check (withdrawn_at = now());

create policy interest_read on lease_interest for select to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');
create policy interest_note on lease_interest for insert to {{app}}
  with check (receiver = 'helpdesk' and (select hub.actor_task()) = 'events:helpdesk');

grant select on school, clb_centre, clb_contract, pupil, guardian, pupil_reference, consent_record, access_edge, lease_interest to {{app}};
grant insert (id, display_name, search_name, birth_date, gender, residence_nis, postal_code, synthetic) on pupil to {{app}};
grant update (display_name, search_name, gender, residence_nis, postal_code) on pupil to {{app}};
grant insert (id, pupil_id, given_by, decision, purpose, data_categories, recipients, valid_until, evidence_ref, recorded_by, recorded_by_org)
  on consent_record to {{app}};
grant update (withdrawn_at) on consent_record to {{app}};
grant insert (holder_kind, holder_id, pupil_id, relation, source, basis_id, consent_id, valid_from, valid_until) on access_edge to {{app}};
grant update (valid_until) on access_edge to {{app}};
grant insert on lease_interest to {{app}};
