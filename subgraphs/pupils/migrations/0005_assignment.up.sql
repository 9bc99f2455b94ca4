-- Trajectories with providers: a provider's sight of who the pupil is, the consents that it rests on as the helpdesk is told
-- them, and half days at a provider on which the pupil was absent. Rights are added beside those that stand.
alter table access_edge add column assigned_by uuid;
alter table access_edge add constraint assignment_rests_on_permit check (
  (relation = 'ASSIGNMENT') = (assigned_by is not null)
  and (relation <> 'ASSIGNMENT' or (source = 'helpdesk' and consent_id is not null)));

-- The moment from which a pupil decides whose guardian decides now: 12, or 18 for who is assessed not competent by then.
create function decides_from(birth_date date, not_competent_since date) returns timestamptz language sql stable return
  (birth_date + case
    when not_competent_since <= greatest(pupils.today(), (birth_date + interval '12 years')::date) then interval '18 years'
    else interval '12 years' end) at time zone 'Europe/Brussels';

-- When a consent ends by itself, as far as known today: on its own day, or for a guardian's when the pupil comes to decide (L12).
create function consent_ends(valid_until timestamptz, given_by text, birth_date date, not_competent_since date) returns timestamptz
language sql stable return
  least(valid_until, case given_by when 'GUARDIAN' then pupils.decides_from(birth_date, not_competent_since) end);
-- The same of one consent, for who asks for a permit on it: to be asked when referral_consent has locked it.
create function consent_until(consent uuid) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select pupils.consent_ends(c.valid_until, c.given_by, p.birth_date, p.not_competent_since)
  from pupils.consent_record c join pupils.pupil p on p.id = c.pupil_id
  where c.id = consent and hub.actor_role() in ('SCHOOL', 'CLB') and pupils.actor_is_related(c.pupil_id);
$$;
revoke all on function consent_until(uuid) from public;
grant execute on function consent_until(uuid) to {{app}};

-- What whoever decides now has said about trajectories, by organisation. A decision counts until it ends, and no longer than
-- each newer one about the same organisation: a refusal ends what was given before, and what ended does not bring back what it replaced.
create function trajectory_decisions(of_pupil uuid) returns table (
  consent_id uuid, organisation_id uuid, is_grant boolean, names_identity boolean, is_newest boolean,
  valid_from timestamptz, valid_until timestamptz)
language sql stable security definer set search_path = '' as $$
  with decided as (
    select c.id, r.organisation_id, c.decision, c.data_categories, c.valid_from, case c.decision
      when 'REFUSED' then c.valid_from
      else least(c.withdrawn_at, pupils.consent_ends(c.valid_until, c.given_by, p.birth_date, p.not_competent_since)) end as ends
    from pupils.consent_record c join pupils.pupil p on p.id = c.pupil_id
    cross join lateral (select distinct unnest(c.recipients)) as r (organisation_id)
    where c.pupil_id = of_pupil and c.purpose = 'TRAJECTORY' and c.decision <> 'REQUESTED'
      and c.given_by = pupils.who_decides(p.birth_date, p.not_competent_since))
  select d.id, d.organisation_id, d.decision = 'GRANTED', 'IDENTITY' = any (d.data_categories), row_number() over newest = 1,
    d.valid_from, min(d.ends) over newest
  from decided d
  window newest as (partition by d.organisation_id order by d.valid_from desc, (d.decision = 'REFUSED') desc, d.id
    rows unbounded preceding);
$$;
-- Whether the pupil's side consents now to a trajectory with this provider that knows who the pupil is. Told to that provider only.
create function trajectory_consent_holds(of_pupil uuid, provider uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(hub.actor_role() = 'PARTNER' and hub.actor_org() = provider, false) and exists (
    select 1 from pupils.trajectory_decisions(of_pupil) d
    where d.organisation_id = provider and d.is_newest and d.is_grant and d.names_identity
      and d.valid_from <= now() and (d.valid_until is null or d.valid_until > now()));
$$;
create function trajectory_consents_of(pupil uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'consentId', d.consent_id, 'organisationId', d.organisation_id, 'validFrom', d.valid_from, 'validUntil', d.valid_until)
    order by d.valid_from, d.consent_id, d.organisation_id), '[]')
  from pupils.trajectory_decisions(pupil) d where d.is_grant;
$$;
revoke all on function trajectory_decisions(uuid), trajectory_consent_holds(uuid, uuid), trajectory_consents_of(uuid) from public;
grant execute on function trajectory_consent_holds(uuid, uuid) to {{app}};

-- As before (0002), and the helpdesk hears of consents to trajectories too; the triggers of 0002 tell of a withdrawal.
create or replace function tell_relations_of(pupil uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from pupils.pupil p where p.id = pupil for no key update;
  insert into hub.outbox (receiver, type, aggregate, payload)
  select i.receiver, 'PupilRelations', pupil,
    jsonb_build_object('pupilId', pupil, 'toldAt', clock_timestamp(), 'relations', pupils.relations_of(pupil))
    || case i.receiver when 'helpdesk' then jsonb_build_object('trajectoryConsents', pupils.trajectory_consents_of(pupil))
      else '{}' end
  from pupils.lease_interest i where i.pupil_id = pupil;
end $$;
create trigger trajectory_decision_is_told after insert on consent_record
  for each row when (new.purpose = 'TRAJECTORY' and new.decision <> 'REQUESTED') execute function relations_changed();

-- Half days at a provider, as the helpdesk planned them: an absence on one is told, and no half day needs to be looked up for that.
create table trajectory_day_part (
  session_id uuid primary key,
  assignment_id uuid not null,
  pupil_id uuid not null references pupil,
  day date not null,
  day_part text not null check (day_part in ('AM', 'PM')),
  organisation_id uuid not null,
  helpdesk_id uuid not null,
  consent_id uuid not null references consent_record,
  absence_told_at timestamptz
);
create index trajectory_day_part_of_pupil on trajectory_day_part (pupil_id, day, day_part);

-- Told once for each, and only while the helpdesk may know of the pupil at all: what the permit rests on counts, and the
-- provider's sight has not ended before that day.
create function tell_absent(sessions uuid[]) returns void
language sql security definer set search_path = '' as $$
  with told as (
    update pupils.trajectory_day_part d set absence_told_at = now()
    from pupils.consent_record c join pupils.pupil p on p.id = c.pupil_id
    where d.session_id = any (sessions) and d.absence_told_at is null
      and c.id = d.consent_id and c.pupil_id = d.pupil_id and c.decision = 'GRANTED' and c.withdrawn_at is null
      and (c.valid_until is null or c.valid_until > now())
      and c.given_by = pupils.who_decides(p.birth_date, p.not_competent_since)
      and not exists (
        select 1 from pupils.access_edge e
        where e.basis_id = d.assignment_id and e.relation = 'ASSIGNMENT' and e.holder_id = d.organisation_id
          and (e.valid_until at time zone 'Europe/Brussels')::date < d.day)
    returning d.session_id)
  insert into hub.outbox (receiver, type, aggregate, payload)
  select 'helpdesk', 'AbsentFromDayPart', t.session_id, jsonb_build_object('sessionId', t.session_id, 'at', now()) from told t;
$$;
-- Planning and recording at the same moment: who plans waits for who records about that pupil, and the other way round, so that one of
-- them sees the other's. New half days hold the pupil's row already (their foreign key); corrected ones take it here.
create function absences_on_day_parts() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    perform 1 from pupils.pupil p where p.id in (select n.pupil_id from came n where n.code = 'B') order by p.id for key share;
  end if;
  -- `offset 0` keeps to the index for each half day: a plan made for a large import would else read the whole table for a small one.
  perform pupils.tell_absent(array(
    select d.session_id from came n cross join lateral (
      select s.session_id from pupils.trajectory_day_part s
      where s.pupil_id = n.pupil_id and s.day = n.day and s.day_part = n.day_part offset 0) d
    where n.code = 'B'));
  return null;
end $$;
create function wait_for_recording() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform 1 from pupils.pupil p where p.id = new.pupil_id for update;
  return new;
end $$;
create function day_part_is_planned() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pupils.tell_absent(array[new.session_id]) from pupils.absence_record r
  where r.pupil_id = new.pupil_id and r.day = new.day and r.day_part = new.day_part and r.code = 'B';
  return null;
end $$;
revoke all on function tell_absent(uuid[]), absences_on_day_parts(), wait_for_recording(), day_part_is_planned() from public;
create trigger absences_come_on_day_parts after insert on absence_record
  referencing new table as came for each statement execute function absences_on_day_parts();
create trigger absences_change_on_day_parts after update on absence_record
  referencing new table as came for each statement execute function absences_on_day_parts();
create trigger planning_waits before insert on trajectory_day_part for each row execute function wait_for_recording();
create trigger planning_is_answered after insert on trajectory_day_part for each row execute function day_part_is_planned();

alter table trajectory_day_part enable row level security; alter table trajectory_day_part force row level security;

create policy definer on trajectory_day_part for select to {{migrator}} using (true);
create policy definer_note on trajectory_day_part for update to {{migrator}} using (true) with check (true);

-- own_edges (0001) speaks of holders in general. Whatever it or a later policy opens, an assignment is an edge for its provider's
-- staff and for the helpdesk's word alone: not for a data protection officer, nor for who holds it in another role.
create policy assignments_only on access_edge as restrictive for select to {{app}} using (
  relation <> 'ASSIGNMENT' or (select hub.actor_role()) = 'PARTNER' or (select hub.actor_task()) = 'events:helpdesk');
create policy assignment_edges on access_edge for select to {{app}} using (
  (select hub.actor_role()) = 'PARTNER' and relation = 'ASSIGNMENT' and source = 'helpdesk'
  and holder_kind = 'ORGANISATION' and holder_id = (select hub.actor_org())
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and (select hub.lease_holds('helpdesk')) and pupils.trajectory_consent_holds(pupil_id, holder_id));
-- Beside lease_open (0002), which stays as it is; lease_read and lease_end (0001) speak of all that the helpdesk told.
create policy assignment_open on access_edge for insert to {{app}} with check (
  source = 'helpdesk' and relation = 'ASSIGNMENT' and holder_kind = 'ORGANISATION'
  and pupils.referral_was_permitted(pupil_id, assigned_by, consent_id));

create policy assigned on pupil for select to {{app}} using (
  (select hub.actor_role()) = 'PARTNER'
  and exists (select 1 from pupils.access_edge e where e.pupil_id = pupil.id and e.relation = 'ASSIGNMENT'));

create policy planned_read on trajectory_day_part for select to {{app}} using ((select hub.actor_task()) = 'events:helpdesk');
create policy plan on trajectory_day_part for insert to {{app}} with check (
  (select hub.actor_task()) = 'events:helpdesk' and pupils.referral_was_permitted(pupil_id, helpdesk_id, consent_id));

grant insert (assigned_by) on access_edge to {{app}};
grant select on trajectory_day_part to {{app}};
grant insert (session_id, assignment_id, pupil_id, day, day_part, organisation_id, helpdesk_id, consent_id)
  on trajectory_day_part to {{app}};
