-- What holds whatever the code does, who sees and does what on tables and trajectories, and what other owners are told of it.

create function local_today() returns date language sql stable return (now() at time zone 'Europe/Brussels')::date;
-- What runs by itself: a deadline, or a fact that another owner told.
create function runs_by_itself() returns boolean language sql stable
  return coalesce(hub.actor_task() like 'timer:%' or hub.actor_task() = 'events:pupils', false);

-- How the consent under a referral stands: GOOD, WITHDRAWN as the pupils owner told, or ENDED by itself as its permit said (L12). The one
-- place that says so, for functions that ask who calls; what is about nobody rests on none, and is GOOD.
create function consent_standing(consent uuid, consent_until timestamptz) returns text language sql stable return case
  when exists (select 1 from helpdesk.withdrawn_consent w where w.consent_id = consent) then 'WITHDRAWN'
  when consent_until <= now() then 'ENDED'
  else 'GOOD' end;
revoke all on function consent_standing(uuid, timestamptz) from public;

-- When something last happened with a case, for the radar.
create function note_last_event() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update helpdesk.referral set last_event_at = new.at where id = new.referral_id;
  return null;
end $$;
create trigger event_is_noted after insert on referral_event for each row execute function note_last_event();

-- A case that is taken up again is a new one to other owners: an end told late ends nothing new.
create function reopen_as_new_case() returns trigger language plpgsql as $$
begin
  new.case_id := gen_random_uuid();
  return new;
end $$;
create trigger reopened_is_new_case before update on referral for each row
  when (old.status = 'COMPLETED' and new.status = 'REOPENED') execute function reopen_as_new_case();

-- Who has a case and what was decided is the helpdesk's to say, not a provider's who starts it or a referrer's who withdraws it.
create function owner_is_helpdesks_to_name() returns trigger language plpgsql as $$
begin
  if hub.actor_role() = 'PARTNER' or (hub.actor_role() in ('SCHOOL', 'CLB')
    and (new.owner_user_ref, new.decision_rationale, new.considered_providers, new.notice_exception)
      is distinct from (old.owner_user_ref, old.decision_rationale, old.considered_providers, old.notice_exception)) then
    raise exception 'only the helpdesk names who has a case' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger owner_is_named_by_helpdesk before update of owner_user_ref, decision_rationale, considered_providers, notice_exception,
  duplicate_of, referrer_withdrew_at on referral for each row execute function owner_is_helpdesks_to_name();

-- As before (0002), and the case that a new referral is linked to is held until that is done: one that ends meanwhile is looked at
-- again, so that nobody becomes the duplicate of what is over, and off every list.
create or replace function link_if_known(new_referral uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  mine helpdesk.referral;
  earlier uuid;
begin
  select * into mine from helpdesk.referral r
  where r.id = new_referral and r.status = 'RECEIVED' and r.pupil_id is not null and r.received_at = now()
    and r.referred_by_org = hub.actor_org() and r.referred_by_person = hub.actor_person();
  if mine.id is null then return false; end if;
  perform pg_advisory_xact_lock(hashtextextended(mine.helpdesk_id::text || mine.pupil_id::text, 0));
  loop
    select r.id into earlier from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
    where r.helpdesk_id = mine.helpdesk_id and r.pupil_id = mine.pupil_id and r.id <> mine.id and s.is_open
    order by r.received_at, r.id limit 1;
    if earlier is null then return false; end if;
    perform 1 from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
    where r.id = earlier and s.is_open for share of r;
    exit when found;
  end loop;
  update helpdesk.referral set status = 'DUPLICATE', duplicate_of = earlier where id = mine.id;
  insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status)
  values (mine.id, hub.actor_person(), hub.actor_role(), 'RECEIVED', 'DUPLICATE');
  return true;
end $$;

-- R2, at the end of each transaction: at most one open referral per pupil and helpdesk, whoever opened or reopened it.
create function one_open_case() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select count(*) from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
      where r.helpdesk_id = new.helpdesk_id and r.pupil_id = new.pupil_id and s.is_open) > 1 then
    raise exception 'a pupil has one open referral at a helpdesk' using errcode = 'unique_violation', constraint = 'one_open_case';
  end if;
  return null;
end $$;
revoke all on function note_last_event(), one_open_case() from public;
create constraint trigger one_open_case after insert or update of status on referral deferrable initially deferred
  for each row when (new.pupil_id is not null) execute function one_open_case();

-- A trajectory goes by its table too, and starts on no day to come (R6).
create function trajectory_goes_by_table() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' and new.status <> 'PROPOSED' and hub.actor_role() is not null then
    raise exception 'a trajectory begins as a proposal' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.status <> old.status and not exists (
    select 1 from helpdesk.trajectory_transition t where t.from_status = old.status and t.to_status = new.status) then
    raise exception 'a trajectory does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  if new.actual_start > helpdesk.local_today() then
    raise exception 'a trajectory has not started on a day to come' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger trajectory_goes_by_table before insert or update on trajectory for each row execute function trajectory_goes_by_table();

-- What was agreed on, and what came of it, is the helpdesk's to write: a provider says that it begins (who leads, for all) or that the
-- last part has ended, a referrer who withdraws stops what runs, and neither changes more with that.
create function plan_is_helpdesks_to_make() returns trigger language plpgsql as $$
begin
  if (new.agreed_on, new.agreed_start, new.start_deadline, new.day_parts_planned, new.outcome, new.closed_on) is distinct from
    (old.agreed_on, old.agreed_start, old.start_deadline, old.day_parts_planned, old.outcome, old.closed_on)
    or (new.actual_start is distinct from old.actual_start and (new.status = old.status or new.status <> 'RUNNING')) then
    raise exception 'the plan of a trajectory is the helpdesk''s to make' using errcode = 'insufficient_privilege';
  end if;
  if new.status <> old.status and ((new.status = 'RUNNING' and not exists (
      select 1 from helpdesk.assignment a where a.trajectory_id = new.id and a.role = 'LEAD' and a.organisation_id = hub.actor_org()
        and a.released_at is null))
    or (new.status = 'CLOSING_ROUND_TABLE' and exists (
      select 1 from helpdesk.assignment a where a.trajectory_id = new.id and a.released_at is null))) then
    raise exception 'who leads begins, and all parts end before the closing round table' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger plan_is_made_by_helpdesk before update on trajectory for each row
  when (hub.actor_role() in ('PARTNER', 'SCHOOL', 'CLB')) execute function plan_is_helpdesks_to_make();

-- A part begins and ends once, on no day to come. How long its provider keeps sight follows from that, whoever releases it: the days of
-- grace (L31) where it had started, else nothing; nobody can ask for more.
create function part_goes_its_way() returns trigger language plpgsql as $$
begin
  if (old.started_on is not null and new.started_on is distinct from old.started_on)
    or (old.ended_on is not null and new.ended_on is distinct from old.ended_on)
    or (old.released_at is not null and (new.released_at, new.started_on, new.ended_on) is distinct from
      (old.released_at, old.started_on, old.ended_on)) then
    raise exception 'a part begins and ends once' using errcode = 'check_violation';
  end if;
  if greatest(new.started_on, new.ended_on) > helpdesk.local_today() then
    raise exception 'a part does not begin or end on a day to come' using errcode = 'check_violation';
  end if;
  if hub.actor_role() = 'PARTNER' and old.started_on is null and new.started_on is not null and not exists (
    select 1 from helpdesk.trajectory t where t.id = new.trajectory_id and t.status in ('START_WATCH', 'RUNNING')
      and helpdesk.assigned_with_consent(t.referral_id)) then
    raise exception 'a part begins with consent, once it was agreed on' using errcode = 'insufficient_privilege';
  end if;
  if old.released_at is null and new.released_at is not null then
    new.released_at := now();
    new.sight_until := now() + case when new.started_on is null then interval '0' else interval '30 days' end;
  end if;
  return new;
end $$;
create trigger part_goes_its_way before update on assignment for each row
  when (hub.actor_role() is not null) execute function part_goes_its_way();

-- R4, R6, and that a case and its trajectory say the same, at the end of each transaction.
create function assert_case_whole(of_referral uuid) returns void language plpgsql security definer set search_path = '' as $$
declare
  c helpdesk.referral;
  live helpdesk.trajectory;
  agrees boolean;
begin
  select * into c from helpdesk.referral r where r.id = of_referral;
  select * into live from helpdesk.trajectory t where t.referral_id = of_referral
    and t.status in ('PROPOSED', 'AGREED', 'START_WATCH', 'RUNNING', 'CLOSING_ROUND_TABLE', 'STALLED');
  agrees := case
    when c.status = 'ASSIGNED' then coalesce(live.status in ('PROPOSED', 'AGREED', 'START_WATCH'), false)
    when c.status = 'STARTED' then coalesce(live.status in ('RUNNING', 'CLOSING_ROUND_TABLE'), false)
    when c.status = 'STALLED' then coalesce(live.status = 'STALLED', false)
    when c.status in ('REOPENED', 'TRIAGED', 'ON_DISPATCH_TABLE', 'POSTPONED', 'EXPERT_TABLE', 'NO_OFFER')
      then live.id is null or live.status = 'STALLED'
    else live.id is null
  end;
  if not agrees then
    raise exception 'a referral that is % has no trajectory that is %', c.status, coalesce(live.status, 'missing')
      using errcode = 'check_violation', constraint = 'case_agrees_with_trajectory';
  end if;
  -- What lies on a table leaves it by the decision on its item: else the table could never be closed.
  if c.status <> 'ON_DISPATCH_TABLE' and exists (
    select 1 from helpdesk.dispatch_item i where i.referral_id = of_referral and i.decision is null) then
    raise exception 'a referral that is % lies on no table', c.status using errcode = 'check_violation', constraint = 'case_agrees_with_item';
  end if;
  if c.status <> 'ASSIGNED' then return; end if;
  if c.decision_rationale is null or cardinality(c.considered_providers) = 0
    or (select count(*) from helpdesk.assignment a where a.trajectory_id = live.id and a.role = 'LEAD') <> 1 then
    raise exception 'an assigned referral has one lead, a rationale, and who was considered' using errcode = 'check_violation', constraint = 'assigned_is_whole';
  end if;
  if helpdesk.consent_standing(c.consent_id, c.consent_until) <> 'GOOD' then
    raise exception 'an assigned referral rests on a consent' using errcode = 'check_violation', constraint = 'assigned_with_consent';
  end if;
end $$;
create function case_is_whole() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform helpdesk.assert_case_whole(new.id);
  return null;
end $$;
create function case_behind_is_whole() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform helpdesk.assert_case_whole(new.referral_id);
  return null;
end $$;
create function trajectory_state_has_event() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  if (select e.to_status from helpdesk.trajectory_event e where e.trajectory_id = new.id order by e.id desc limit 1)
    is distinct from (select t.status from helpdesk.trajectory t where t.id = new.id) then
    raise exception 'a trajectory changes state with an event only' using errcode = 'check_violation';
  end if;
  return null;
end $$;
revoke all on function assert_case_whole(uuid), case_is_whole(), case_behind_is_whole(), trajectory_state_has_event() from public;
create constraint trigger case_is_whole after insert or update of status on referral
  deferrable initially deferred for each row execute function case_is_whole();
create constraint trigger case_is_whole after insert or update of status on trajectory
  deferrable initially deferred for each row execute function case_behind_is_whole();
create constraint trigger case_is_whole after insert or update of decision on dispatch_item
  deferrable initially deferred for each row execute function case_behind_is_whole();
create constraint trigger trajectory_state_has_event after insert or update of status on trajectory
  deferrable initially deferred for each row execute function trajectory_state_has_event();

-- A table is planned, opened, closed; not closed while an item waits for its decision.
create function table_goes_its_way() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and (old.status, new.status) not in (('PLANNED', 'OPEN'), ('OPEN', 'CLOSED'), ('PLANNED', 'CANCELLED')) then
    raise exception 'a table does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  if new.status in ('CLOSED', 'CANCELLED') and exists (
    select 1 from helpdesk.dispatch_item i where i.table_id = new.id and i.decision is null) then
    raise exception 'an item of this table has no decision' using errcode = 'check_violation', constraint = 'table_is_decided';
  end if;
  return new;
end $$;
create trigger table_goes_its_way before update on dispatch_table for each row execute function table_goes_its_way();

-- An item lies on a table of its own helpdesk that is not over, is decided once, and at the table.
create function item_is_decided_once() returns trigger language plpgsql as $$
declare
  t helpdesk.dispatch_table;
begin
  select * into t from helpdesk.dispatch_table d where d.id = new.table_id;
  if tg_op = 'INSERT' then
    if hub.actor_role() is not null and (t.status not in ('PLANNED', 'OPEN') or new.decision is not null
      or not exists (select 1 from helpdesk.referral r where r.id = new.referral_id and r.helpdesk_id = t.helpdesk_id)) then
      raise exception 'an item is placed on a table of its own helpdesk that is not over' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if old.decision is not null and (new.decision, new.decided_at, new.decided_by, new.rationale, new.considered_providers)
    is distinct from (old.decision, old.decided_at, old.decided_by, old.rationale, old.considered_providers) then
    raise exception 'an item is decided once' using errcode = 'check_violation', constraint = 'item_is_decided_once';
  end if;
  -- What providers answer to stays what it was, until it is forgotten.
  if new.forgotten_at is null and (new.need, new.level, new.age_band, new.area_nis, new.situation, new.reasons, new.clb_duty_reached, new.group_size)
    is distinct from (old.need, old.level, old.age_band, old.area_nis, old.situation, old.reasons, old.clb_duty_reached, old.group_size) then
    raise exception 'an item stays as it was placed' using errcode = 'check_violation';
  end if;
  if old.decision is null and new.decision in ('ASSIGNED', 'EXPERT_TABLE', 'NO_OFFER') and t.status <> 'OPEN' then
    raise exception 'decisions fall at an open table' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger item_is_decided_once before insert or update on dispatch_item for each row execute function item_is_decided_once();

-- What a provider may see, as sets that a statement asks for once, however many rows it looks at. The tables that the actor's
-- organisation sits at, while their working list exists (L25):
create function our_tables() returns setof uuid language sql stable security definer set search_path = '' as $$
  select t.id from helpdesk.dispatch_table_participant p join helpdesk.dispatch_table t on t.id = p.table_id
  where hub.actor_role() in ('PARTNER', 'SERVICE') and p.organisation_id = hub.actor_org()
    and (t.closed_at is null or t.closed_at > now() - interval '30 days');
$$;
-- the items on them, but for those that were withdrawn, whose words are forgotten, or whose consent to refer is gone:
create function our_items() returns setof uuid language sql stable security definer set search_path = '' as $$
  select i.id from helpdesk.dispatch_item i join helpdesk.referral r on r.id = i.referral_id
  where i.table_id in (select helpdesk.our_tables()) and i.forgotten_at is null and i.decision is distinct from 'WITHDRAWN'
    and helpdesk.consent_standing(r.consent_id, r.consent_until) = 'GOOD';
$$;
-- and the trajectories that the organisation is assigned to, its grace included.
create function our_trajectories() returns setof uuid language sql stable security definer set search_path = '' as $$
  select a.trajectory_id from helpdesk.assignment a
  where hub.actor_role() = 'PARTNER' and a.organisation_id = hub.actor_org() and (a.sight_until is null or a.sight_until > now());
$$;
-- Whether the actor's helpdesk leads a table. A function, because policies of tables and items would else ask each other.
create function leads_table(of_table uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.actor_role() = 'HELPDESK' and exists (
    select 1 from helpdesk.dispatch_table t where t.id = of_table and t.helpdesk_id = hub.actor_org());
$$;
-- Whether a provider can still answer: at its table, while nothing is decided. The item stays locked until the answer is in.
create function lock_open_item(of_item uuid) returns boolean language plpgsql security definer set search_path = '' as $$
begin
  if of_item not in (select helpdesk.our_items()) then return null; end if;
  perform 1 from helpdesk.dispatch_item i where i.id = of_item for update;
  -- A table that is over has no item without a decision (table_goes_its_way).
  return exists (select 1 from helpdesk.dispatch_item i where i.id = of_item and i.decision is null);
end $$;

-- Whether the actor's organisation is assigned to this trajectory: as our_trajectories, for one.
create function has_assignment(of_trajectory uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.actor_role() = 'PARTNER' and exists (
    select 1 from helpdesk.assignment a where a.trajectory_id = of_trajectory and a.organisation_id = hub.actor_org()
      and (a.sight_until is null or a.sight_until > now()));
$$;
-- Whether the actor is the centre of a referral: it made it, or is the pupil's now. A function for functions: their callers see less.
create function is_centre_of(of_referral uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.actor_role() = 'CLB' and exists (
    select 1 from helpdesk.referral r where r.id = of_referral and (r.referred_by_org = hub.actor_org() or (
      hub.lease_holds('pupils') and exists (
        select 1 from helpdesk.access_edge e where e.pupil_id = r.pupil_id and e.relation = 'CLB_CONTRACT'
          and e.holder_kind = 'ORGANISATION' and e.holder_id = hub.actor_org()
          and e.valid_from <= now() and (e.valid_until is null or e.valid_until > now())))));
$$;
-- Whether a pupil's side consents now to a trajectory with an organisation, as the pupils owner told; unknown when it is silent.
-- Told to the helpdesk, the centre and the providers of a case of that pupil, and to nobody else.
create function consents_to(of_pupil uuid, organisation uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.lease_holds('pupils') and exists (
    select 1 from helpdesk.leased_consent c where c.pupil_id = of_pupil and c.organisation_id = organisation
      and c.valid_from <= now() and (c.valid_until is null or c.valid_until > now()))
    and (hub.developer_may_look() or exists (
      select 1 from helpdesk.referral r where r.pupil_id = of_pupil and case hub.actor_role()
        when 'HELPDESK' then r.helpdesk_id = hub.actor_org()
        when 'CLB' then helpdesk.is_centre_of(r.id)
        when 'PARTNER' then exists (
          select 1 from helpdesk.trajectory t where t.referral_id = r.id and helpdesk.has_assignment(t.id))
        else false
      end));
$$;
-- R9: the referral itself is for the provider that it was assigned to, once the pupil's side consents to that.
create function assigned_with_consent(of_referral uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.actor_role() = 'PARTNER' and exists (
    select 1 from helpdesk.trajectory t join helpdesk.referral r on r.id = t.referral_id
    where t.referral_id = of_referral and helpdesk.has_assignment(t.id)
      and (r.pupil_id is null or (helpdesk.consents_to(r.pupil_id, hub.actor_org())
        and helpdesk.consent_standing(r.consent_id, r.consent_until) = 'GOOD')));
$$;
-- Half days are recorded by the provider itself, on what was agreed and has not ended, while the pupil's side consents.
create function may_record(for_assignment uuid, of_trajectory uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.actor_role() = 'PARTNER' and exists (
    select 1 from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id
    where a.id = for_assignment and t.id = of_trajectory and a.organisation_id = hub.actor_org() and a.released_at is null
      and t.status in ('AGREED', 'START_WATCH', 'RUNNING') and helpdesk.assigned_with_consent(t.referral_id));
$$;
-- Whether the actor's organisation is asked to a round table, and whether it was there.
create function is_invited(to_table uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.actor_role() is not null and exists (select 1 from helpdesk.round_table_participant p
    where p.round_table_id = to_table and p.organisation_id = hub.actor_org())
    -- A service has no other tie to the case than being asked: that ends with the consent to refer.
    and (hub.actor_role() <> 'SERVICE' or not exists (
      select 1 from helpdesk.round_table t join helpdesk.referral r on r.id = t.referral_id
      where t.id = to_table and helpdesk.consent_standing(r.consent_id, r.consent_until) <> 'GOOD'));
$$;
create function was_present(at_table uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select hub.actor_role() is not null and exists (select 1 from helpdesk.round_table_participant p
    join helpdesk.round_table t on t.id = p.round_table_id
    where p.round_table_id = at_table and p.organisation_id = hub.actor_org() and p.attended
      -- A provider reads on only while the pupil's side consents.
      and (hub.actor_role() <> 'PARTNER' or helpdesk.assigned_with_consent(t.referral_id)));
$$;
-- Case and trajectory are locked in this order by everybody, so that nobody waits for who waits for him.
create function lock_case_of(of_trajectory uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  -- Who has no part in it locks nothing.
  if not coalesce(helpdesk.runs_by_itself() or helpdesk.has_assignment(of_trajectory) or (hub.actor_role() = 'HELPDESK' and exists (
    select 1 from helpdesk.trajectory t where t.id = of_trajectory and t.helpdesk_id = hub.actor_org())), false) then
    return;
  end if;
  perform 1 from helpdesk.referral r where r.id = (select t.referral_id from helpdesk.trajectory t where t.id = of_trajectory) for update;
  perform 1 from helpdesk.trajectory t where t.id = of_trajectory for update;
end $$;
-- A consent that was withdrawn touches every case that rests on it: they are locked before anything is decided about them.
create function lock_cases_on(consent uuid) returns setof uuid language plpgsql security definer set search_path = '' as $$
begin
  if hub.actor_task() is distinct from 'events:pupils' then return; end if;
  return query select r.id from helpdesk.referral r where r.consent_id = consent order by r.id for update;
end $$;
-- The same for all that is told of a pupil.
create function lock_cases_of(pupil uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if hub.actor_task() is distinct from 'events:pupils' then return; end if;
  perform 1 from helpdesk.referral r where r.pupil_id = pupil order by r.id for update;
end $$;
-- How the consent under a referral stands: told to the helpdesk that decides about the case, and nothing to others.
create function consent_to_referral(of_referral uuid) returns text language sql stable security definer set search_path = '' as $$
  select helpdesk.consent_standing(r.consent_id, r.consent_until) from helpdesk.referral r
  where hub.actor_role() = 'HELPDESK' and r.id = of_referral and r.helpdesk_id = hub.actor_org();
$$;
-- The cases that wait or run on a consent that has ended by itself, and that nobody was told so of since, for one of these reasons. A
-- duplicate waits to its maker, until that one withdraws it.
create function cases_past_consent(told_as text[]) returns setof uuid language sql stable security definer set search_path = '' as $$
  select r.id from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
  where hub.actor_task() = 'timer:end_lapsed_consents' and r.consent_until <= now()
    and (s.is_open or (r.status = 'DUPLICATE' and r.referrer_withdrew_at is null))
    and helpdesk.consent_standing(r.consent_id, r.consent_until) = 'ENDED'
    and not exists (select 1 from helpdesk.referral_event e
      where e.referral_id = r.id and e.at >= r.consent_until and e.reason = any (told_as))
  order by r.id;
$$;
-- Who of the network has an offer for such a table, serving the helpdesk's area (S4-9: all of them, by rule).
create function providers_for_table(desk uuid, table_kind text) returns setof uuid language sql stable security definer set search_path = '' as $$
  select distinct o.organisation_id from helpdesk.leased_offer o
  join helpdesk.helpdesk h on h.id = desk join helpdesk.organisation g on g.id = o.organisation_id and g.kind = 'PARTNER'
  where hub.actor_role() = 'HELPDESK' and hub.actor_org() = desk
    and o.status in ('PUBLISHED', 'FULL') and o.service_area && h.service_area
    and case table_kind when 'NAFT' then o.offer_type = 'NAFT' when 'WELFARE' then o.offer_type <> 'NAFT' else true end
  order by 1;
$$;
revoke all on function is_centre_of(uuid), our_tables(), our_items(), our_trajectories(), leads_table(uuid), lock_open_item(uuid), has_assignment(uuid), consents_to(uuid, uuid),
  assigned_with_consent(uuid), may_record(uuid, uuid), is_invited(uuid), was_present(uuid), lock_case_of(uuid), lock_cases_on(uuid), lock_cases_of(uuid), consent_to_referral(uuid), cases_past_consent(text[]), providers_for_table(uuid, text) from public;
grant execute on function our_tables(), our_items(), our_trajectories(), leads_table(uuid), lock_open_item(uuid), has_assignment(uuid), consents_to(uuid, uuid),
  assigned_with_consent(uuid), may_record(uuid, uuid), is_invited(uuid), was_present(uuid), lock_case_of(uuid), lock_cases_on(uuid), lock_cases_of(uuid), consent_to_referral(uuid), cases_past_consent(text[]), providers_for_table(uuid, text) to {{app}};

-- What an assignment means to others is told by the database, from the rows themselves: nobody opens a pupil, or takes a place,
-- with a message of his own making.
create function tell_assignment() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  c helpdesk.referral;
  place jsonb := jsonb_build_object('assignmentId', new.id, 'offerId', new.offer_id, 'organisationId', new.organisation_id);
  about jsonb;
begin
  select r.* into c from helpdesk.referral r join helpdesk.trajectory t on t.referral_id = r.id where t.id = new.trajectory_id;
  about := jsonb_build_object('assignmentId', new.id, 'helpdeskId', c.helpdesk_id, 'organisationId', new.organisation_id,
    'pupilId', c.pupil_id, 'consentId', c.consent_id, 'openedAt', new.opened_at);
  if tg_op = 'INSERT' then
    insert into hub.outbox (receiver, type, aggregate, payload) values ('offers', 'PlaceTaken', new.id, place || jsonb_build_object('at', new.opened_at));
    if c.pupil_id is not null then
      insert into hub.outbox (receiver, type, aggregate, payload) values ('pupils', 'AssignmentOpened', new.id, about);
    end if;
    return null;
  end if;
  insert into hub.outbox (receiver, type, aggregate, payload) values ('offers', 'PlaceReleased', new.id, place || jsonb_build_object('at', new.released_at));
  if c.pupil_id is not null then
    insert into hub.outbox (receiver, type, aggregate, payload)
    values ('pupils', 'AssignmentClosed', new.id, about || jsonb_build_object('sightUntil', new.sight_until));
  end if;
  return null;
end $$;
create function tell_day_part() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into hub.outbox (receiver, type, aggregate, payload)
  select 'pupils', 'DayPartPlanned', new.assignment_id, jsonb_build_object('assignmentId', a.id, 'helpdeskId', r.helpdesk_id,
    'organisationId', a.organisation_id, 'pupilId', r.pupil_id, 'consentId', r.consent_id, 'sessionId', new.id, 'date', new.day, 'dayPart', new.day_part)
  from helpdesk.assignment a join helpdesk.trajectory t on t.id = a.trajectory_id join helpdesk.referral r on r.id = t.referral_id
  where a.id = new.assignment_id and a.offer_type = 'NAFT' and r.pupil_id is not null;
  return null;
end $$;
-- What a city may count of a case, whole each time (kit/contracts/referral-counted.ts).
create function tell_counted(of_referral uuid) returns void language sql security definer set search_path = '' as $$
  insert into hub.outbox (receiver, type, aggregate, payload)
  select 'statistics', 'ReferralCounted', r.id, jsonb_build_object('referralId', r.id, 'helpdeskId', r.helpdesk_id,
    'schoolYear', hub.school_year(d.received_on), 'receivedOn', d.received_on, 'subjectKind', r.subject_kind, 'channel', r.channel,
    'mode', m.name, 'level', r.level, 'ageBand', r.age_band, 'area', r.area_nis, 'schoolId', r.school_id,
    'clbOrReferrerOrg', r.referred_by_org, 'reasons', r.reasons, 'status', r.status, 'isDuplicate', r.status = 'DUPLICATE',
    'started', exists (select 1 from helpdesk.trajectory t where t.referral_id = r.id and t.actual_start is not null),
    'outcome', (select t.outcome from helpdesk.trajectory t where t.referral_id = r.id and t.outcome is not null order by t.proposed_at desc limit 1),
    -- Whom it was assigned to; a proposal that was replaced before anything began is nobody's.
    'providers', (select coalesce(jsonb_agg(distinct a.organisation_id), '[]') from helpdesk.trajectory t
      join helpdesk.assignment a on a.trajectory_id = t.id
      where t.referral_id = r.id and (t.actual_start is not null or t.status not in ('RESTARTED', 'REPLACED', 'STOPPED'))),
    'toldAt', clock_timestamp())
  from helpdesk.referral r join helpdesk.operating_mode m on m.id = r.operating_mode_id
  cross join lateral (select (r.received_at at time zone 'Europe/Brussels')::date as received_on) d
  where r.id = of_referral;
$$;
create function referral_is_counted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform helpdesk.tell_counted(new.id);
  return null;
end $$;
revoke all on function tell_assignment(), tell_day_part(), tell_counted(uuid), referral_is_counted() from public;
create trigger assignment_is_told after insert on assignment for each row when (hub.actor_role() is not null) execute function tell_assignment();
create trigger release_is_told after update of released_at on assignment for each row
  when (old.released_at is null and new.released_at is not null) execute function tell_assignment();
create trigger day_part_is_told after insert on trajectory_session for each row when (hub.actor_role() is not null) execute function tell_day_part();
-- At the end of the transaction, when the case stands as it will.
create constraint trigger referral_is_counted after insert or update of status on referral deferrable initially deferred
  for each row when (hub.actor_role() is not null) execute function referral_is_counted();

-- All else that this owner tells, the database tells (by definer functions, from rows): what the app role can put in is a case's
-- beginning and end, as they stand (own_cases).
create policy told_by_the_database on hub.outbox as restrictive for insert to {{app}} with check (
  receiver = 'pupils' and type in ('CaseOpened', 'CaseClosed'));

-- Row-level security, table by table.
do $$
declare
  t text;
begin
  foreach t in array array['leased_consent', 'referral_notice', 'dispatch_table', 'dispatch_table_participant', 'dispatch_item',
    'provider_response', 'trajectory_transition', 'trajectory', 'trajectory_event', 'assignment', 'trajectory_session', 'follow_up',
    'round_table', 'round_table_participant', 'round_table_agreement', 'round_table_voice', 'gap_signal', 'gap_evidence',
    'case_hand_over', 'referral_draft'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
  end loop;
end $$;

create policy transitions on trajectory_transition for select using (true);
-- Definer functions read what their callers may not; each asks who calls.
create policy definer on access_edge for select to {{migrator}} using (true);
create policy definer on leased_consent for select to {{migrator}} using (true);
create policy definer on leased_offer for select to {{migrator}} using (true);
create policy definer on organisation for select to {{migrator}} using (true);
create policy definer on operating_mode for select to {{migrator}} using (true);
create policy definer on dispatch_table for select to {{migrator}} using (true);
create policy definer on dispatch_table_participant for select to {{migrator}} using (true);
create policy definer on dispatch_item for select to {{migrator}} using (true);
create policy definer_lock on dispatch_item for update to {{migrator}} using (true) with check (false);
create policy definer on trajectory for select to {{migrator}} using (true);
create policy definer_lock on trajectory for update to {{migrator}} using (true) with check (false);
create policy definer on trajectory_event for select to {{migrator}} using (true);
create policy definer on assignment for select to {{migrator}} using (true);
create policy definer on round_table for select to {{migrator}} using (true);
create policy definer on round_table_participant for select to {{migrator}} using (true);

create policy told_read on leased_consent for select to {{app}} using ((select helpdesk.runs_by_itself()));
create policy told on leased_consent for insert to {{app}} with check ((select hub.actor_task()) = 'events:pupils');
create policy retold on leased_consent for delete to {{app}} using ((select hub.actor_task()) = 'events:pupils');

-- The referral itself: for who is assigned, with consent; for what a pupil's withdrawal stops.
create policy assigned on referral for select to {{app}} using (
  (select hub.actor_role()) = 'PARTNER' and helpdesk.assigned_with_consent(id));
-- It starts a case that was assigned to it, and changes nothing of one that runs.
create policy start on referral for update to {{app}} using (
  (select hub.actor_role()) = 'PARTNER' and status = 'ASSIGNED' and helpdesk.assigned_with_consent(id))
  with check ((select hub.actor_role()) = 'PARTNER' and status = 'STARTED');
-- Checks of several policies add up: each names whose it is, or one role could do what another may.
alter policy take_back on referral with check ((select hub.actor_role()) in ('SCHOOL', 'CLB') and status in ('WITHDRAWN', 'DUPLICATE'));
create policy consent_ends on referral for select to {{app}} using ((select hub.actor_task()) = 'events:pupils');
create policy consent_ends_work on referral for update to {{app}} using ((select hub.actor_task()) = 'events:pupils');
create policy by_itself on referral_event for insert to {{app}} with check (
  (select hub.actor_task()) = 'events:pupils' and by_person is null and by_role = 'SYSTEM');
-- As before (0002), and a referrer writes no steps but its own: that it refers, and that it withdraws.
drop policy add on referral_event;
create policy add on referral_event for insert to {{app}} with check (
  by_person is not distinct from nullif((select hub.actor_person()), '00000000-0000-0000-0000-000000000000'::uuid)
  and by_role = (select hub.actor_role())
  and exists (select 1 from helpdesk.referral r where r.id = referral_event.referral_id and (
    ((select hub.actor_role()) = 'HELPDESK' and r.helpdesk_id = (select hub.actor_org()))
    or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and r.referred_by_org = (select hub.actor_org()) and to_status in ('RECEIVED', 'WITHDRAWN'))
    or (select hub.actor_task()) like 'timer:%')));
create policy by_provider on referral_event for insert to {{app}} with check (
  (select hub.actor_role()) = 'PARTNER' and by_person = (select hub.actor_person()) and by_role = 'PARTNER'
  and to_status = 'STARTED' and helpdesk.assigned_with_consent(referral_id));

create policy of_your_referral on referral_notice for select to {{app}} using (
  (select hub.actor_role()) in ('CLB', 'HELPDESK', 'PUPIL', 'GUARDIAN', 'DEVELOPER')
  and exists (select 1 from helpdesk.referral r where r.id = referral_notice.referral_id));
create policy inform on referral_notice for insert to {{app}} with check (
  by_person = (select hub.actor_person()) and by_org = (select hub.actor_org())
  and (select hub.actor_role()) in ('CLB', 'HELPDESK')
  and exists (select 1 from helpdesk.referral r where r.id = referral_notice.referral_id));

create policy own_or_seated on dispatch_table for select to {{app}} using (
  case (select hub.actor_role())
    when 'HELPDESK' then helpdesk_id = (select hub.actor_org())
    when 'CLB' then exists (select 1 from helpdesk.dispatch_item i where i.table_id = dispatch_table.id)
    when 'PARTNER' then id in (select helpdesk.our_tables())
    when 'SERVICE' then id in (select helpdesk.our_tables())
    else (select helpdesk.runs_by_itself()) or (select hub.developer_may_look())
  end);
create policy plan on dispatch_table for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()) and status = 'PLANNED');
create policy lead on dispatch_table for update to {{app}} using (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()));

create policy of_your_table on dispatch_table_participant for select to {{app}} using (
  (select hub.actor_role()) in ('HELPDESK', 'PARTNER', 'SERVICE', 'DEVELOPER')
  and exists (select 1 from helpdesk.dispatch_table t where t.id = dispatch_table_participant.table_id));
create policy seat on dispatch_table_participant for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and exists (
    select 1 from helpdesk.dispatch_table t where t.id = dispatch_table_participant.table_id and t.status in ('PLANNED', 'OPEN')));

create policy own_or_discussed on dispatch_item for select to {{app}} using (
  case (select hub.actor_role())
    when 'PARTNER' then id in (select helpdesk.our_items())
    when 'SERVICE' then id in (select helpdesk.our_items())
    when 'HELPDESK' then exists (select 1 from helpdesk.referral r where r.id = dispatch_item.referral_id)
    when 'CLB' then exists (select 1 from helpdesk.referral r where r.id = dispatch_item.referral_id)
    else (select helpdesk.runs_by_itself()) or (select hub.developer_may_look())
  end);
create policy place on dispatch_item for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk.leads_table(table_id));
create policy decide on dispatch_item for update to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and exists (select 1 from helpdesk.referral r where r.id = dispatch_item.referral_id))
  -- A referrer who withdraws takes the item off the table.
  or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and exists (
    select 1 from helpdesk.referral r where r.id = dispatch_item.referral_id and r.referred_by_org = (select hub.actor_org()) and r.status = 'WITHDRAWN'))
  or (select helpdesk.runs_by_itself()))
  with check ((select hub.actor_role()) in ('HELPDESK', 'SYSTEM') or decision = 'WITHDRAWN');
create policy withdrawn_by_school on dispatch_item for select to {{app}} using (
  (select hub.actor_role()) = 'SCHOOL' and exists (
    select 1 from helpdesk.referral r where r.id = dispatch_item.referral_id and r.referred_by_org = (select hub.actor_org()) and r.status = 'WITHDRAWN'));

create policy own_or_asked on provider_response for select to {{app}} using (
  case (select hub.actor_role())
    when 'PARTNER' then organisation_id = (select hub.actor_org()) and item_id in (select helpdesk.our_items())
    when 'SERVICE' then organisation_id = (select hub.actor_org()) and item_id in (select helpdesk.our_items())
    when 'HELPDESK' then exists (select 1 from helpdesk.dispatch_item i where i.id = provider_response.item_id)
    when 'CLB' then exists (select 1 from helpdesk.dispatch_item i where i.id = provider_response.item_id)
    else (select helpdesk.runs_by_itself()) or (select hub.developer_may_look())
  end);
create policy answer on provider_response for insert to {{app}} with check (
  (select hub.actor_role()) in ('PARTNER', 'SERVICE') and organisation_id = (select hub.actor_org())
  and answered_by = (select hub.actor_person()) and helpdesk.lock_open_item(item_id));
create policy answer_again on provider_response for update to {{app}} using (
  (select hub.actor_role()) in ('PARTNER', 'SERVICE') and organisation_id = (select hub.actor_org()) and helpdesk.lock_open_item(item_id))
  with check (organisation_id = (select hub.actor_org()) and answered_by = (select hub.actor_person()));
create policy forget on provider_response for delete to {{app}} using ((select hub.actor_task()) = 'timer:forget_dispatch_lists');

create policy of_case on trajectory for select to {{app}} using (
  case (select hub.actor_role())
    when 'HELPDESK' then helpdesk_id = (select hub.actor_org())
    when 'PARTNER' then id in (select helpdesk.our_trajectories())
    when 'SYSTEM' then (select helpdesk.runs_by_itself())
    else exists (select 1 from helpdesk.referral r where r.id = trajectory.referral_id)
  end);
create policy propose on trajectory for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org())
  and exists (select 1 from helpdesk.referral r where r.id = trajectory.referral_id));
create policy work_on on trajectory for update to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org())) or (select helpdesk.runs_by_itself()));
create policy start_or_close on trajectory for update to {{app}} using (
  (select hub.actor_role()) = 'PARTNER' and helpdesk.has_assignment(id))
  with check ((select hub.actor_role()) = 'PARTNER' and status in ('RUNNING', 'CLOSING_ROUND_TABLE'));
-- A referrer who withdraws stops what runs.
create policy stop on trajectory for update to {{app}} using (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and exists (
    select 1 from helpdesk.referral r where r.id = trajectory.referral_id and r.referred_by_org = (select hub.actor_org()) and r.status = 'WITHDRAWN'))
  with check ((select hub.actor_role()) in ('SCHOOL', 'CLB') and status in ('STALLED', 'STOPPED'));

create policy of_your_trajectory on trajectory_event for select to {{app}} using (
  (select hub.actor_role()) in ('HELPDESK', 'CLB', 'PARTNER', 'DEVELOPER', 'SYSTEM')
  and exists (select 1 from helpdesk.trajectory t where t.id = trajectory_event.trajectory_id));
create policy add on trajectory_event for insert to {{app}} with check (
  by_person is not distinct from nullif((select hub.actor_person()), '00000000-0000-0000-0000-000000000000'::uuid)
  and by_role = (select hub.actor_role())
  and exists (select 1 from helpdesk.trajectory t where t.id = trajectory_event.trajectory_id)
  and ((select hub.actor_role()) = 'HELPDESK' or (select helpdesk.runs_by_itself())
    or ((select hub.actor_role()) = 'PARTNER' and to_status in ('RUNNING', 'CLOSING_ROUND_TABLE'))
    or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and to_status in ('STALLED', 'STOPPED'))));

create policy of_your_trajectory on assignment for select to {{app}} using (
  exists (select 1 from helpdesk.trajectory t where t.id = assignment.trajectory_id));
create policy assign on assignment for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and exists (
    select 1 from helpdesk.trajectory t where t.id = assignment.trajectory_id and t.status = 'PROPOSED'));
create policy work_on on assignment for update to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and exists (select 1 from helpdesk.trajectory t where t.id = assignment.trajectory_id))
  or ((select hub.actor_role()) = 'PARTNER' and organisation_id = (select hub.actor_org()) and released_at is null)
  or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and exists (
    select 1 from helpdesk.trajectory t join helpdesk.referral r on r.id = t.referral_id
    where t.id = assignment.trajectory_id and r.referred_by_org = (select hub.actor_org()) and r.status = 'WITHDRAWN'))
  or (select helpdesk.runs_by_itself()))
  with check ((select hub.actor_role()) <> 'PARTNER' or organisation_id = (select hub.actor_org()));

create policy of_your_trajectory on trajectory_session for select to {{app}} using (
  (select hub.actor_role()) in ('HELPDESK', 'CLB', 'PARTNER', 'PUPIL', 'GUARDIAN', 'DEVELOPER', 'SYSTEM')
  -- Where and when somebody is to be found: to a provider only as long as the pupil's side consents.
  and exists (select 1 from helpdesk.trajectory t where t.id = trajectory_session.trajectory_id
    and ((select hub.actor_role()) <> 'PARTNER' or helpdesk.assigned_with_consent(t.referral_id))));
create policy record on trajectory_session for insert to {{app}} with check (
  (select hub.actor_role()) = 'PARTNER' and helpdesk.may_record(assignment_id, trajectory_id));
create policy correct on trajectory_session for update to {{app}} using (
  (select hub.actor_role()) = 'PARTNER' and helpdesk.may_record(assignment_id, trajectory_id));

create policy own on follow_up for select to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))
  or ((select hub.actor_role()) = 'CLB' and exists (select 1 from helpdesk.trajectory t where t.id = follow_up.trajectory_id))
  or ((select hub.actor_role()) = 'PARTNER' and source = 'PROVIDER' and organisation_id = (select hub.actor_org()) and helpdesk.has_assignment(trajectory_id))
  or (select helpdesk.runs_by_itself()) or (select hub.developer_may_look()));
create policy raise on follow_up for insert to {{app}} with check (
  exists (select 1 from helpdesk.trajectory t where t.id = follow_up.trajectory_id and t.helpdesk_id = follow_up.helpdesk_id)
  and done_on is null
  -- A half day raises one signal, an absence's: nobody takes its place.
  and (session_id is null or source = 'ABSENCE')
  and case (select hub.actor_role())
    when 'HELPDESK' then source = 'DISPATCHER' and helpdesk_id = (select hub.actor_org())
    -- That a consent was withdrawn, the pupil's side says itself.
    when 'PARTNER' then source = 'PROVIDER' and organisation_id = (select hub.actor_org()) and signal <> 'CONSENT_WITHDRAWN'
    else (select helpdesk.runs_by_itself()) and source in ('ABSENCE', 'CONSENT', 'DEADLINE')
  end);
create policy finish on follow_up for update to {{app}} using (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()) and done_on is null)
  with check (done_on = helpdesk.local_today() and done_by = (select hub.actor_person()));

-- A duplicate has its round tables like any other referral: its maker must not see the difference.
create policy of_case on round_table for select to {{app}} using (
  case (select hub.actor_role())
    when 'HELPDESK' then helpdesk_id = (select hub.actor_org())
    when 'CLB' then exists (select 1 from helpdesk.referral r where r.id = round_table.referral_id)
    when 'PUPIL' then exists (select 1 from helpdesk.referral r where r.id = round_table.referral_id)
    when 'GUARDIAN' then exists (select 1 from helpdesk.referral r where r.id = round_table.referral_id)
    when 'SCHOOL' then helpdesk.is_invited(id) and exists (select 1 from helpdesk.referral r where r.id = round_table.referral_id)
    when 'PARTNER' then helpdesk.is_invited(id) and exists (select 1 from helpdesk.trajectory t where t.referral_id = round_table.referral_id)
    when 'SERVICE' then helpdesk.is_invited(id) and scheduled_at > now() - interval '30 days'
    else (select hub.developer_may_look())
  end);
create policy plan on round_table for insert to {{app}} with check (
  status = 'PLANNED' and exists (select 1 from helpdesk.referral r where r.id = round_table.referral_id and r.helpdesk_id = round_table.helpdesk_id)
  and ((select hub.actor_role()) = 'CLB' or ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))));
create policy record on round_table for update to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))
  or ((select hub.actor_role()) = 'CLB' and exists (select 1 from helpdesk.referral r where r.id = round_table.referral_id)));

-- Who was asked and not there sees itself only: the others' names tell more than date and place.
create policy of_your_table on round_table_participant for select to {{app}} using (
  exists (select 1 from helpdesk.round_table t where t.id = round_table_participant.round_table_id)
  and ((select hub.actor_role()) in ('HELPDESK', 'CLB', 'PUPIL', 'GUARDIAN', 'DEVELOPER')
    or organisation_id = (select hub.actor_org()) or helpdesk.was_present(round_table_id)));
-- Who was there decides who reads what was agreed, so nobody is added once it was held, and nobody's presence changes.
create policy invite on round_table_participant for insert to {{app}} with check (
  (select hub.actor_role()) in ('HELPDESK', 'CLB')
  and exists (select 1 from helpdesk.round_table t where t.id = round_table_participant.round_table_id and t.status = 'PLANNED'));
create policy record on round_table_participant for update to {{app}} using (
  (select hub.actor_role()) in ('HELPDESK', 'CLB')
  and exists (select 1 from helpdesk.round_table t where t.id = round_table_participant.round_table_id and t.status = 'PLANNED'));

-- What was agreed is for those who were there, for the case's helpdesk and centre, and for the pupil's side.
create policy of_those_present on round_table_agreement for select to {{app}} using (
  exists (select 1 from helpdesk.round_table t where t.id = round_table_agreement.round_table_id)
  and ((select hub.actor_role()) in ('HELPDESK', 'CLB', 'PUPIL', 'GUARDIAN', 'DEVELOPER') or helpdesk.was_present(round_table_id)));
create policy record on round_table_agreement for insert to {{app}} with check (
  (select hub.actor_role()) in ('HELPDESK', 'CLB')
  and exists (select 1 from helpdesk.round_table t where t.id = round_table_agreement.round_table_id and t.status = 'HELD'));

create policy of_the_case on round_table_voice for select to {{app}} using (
  (select hub.actor_role()) in ('HELPDESK', 'CLB', 'PUPIL', 'GUARDIAN', 'DEVELOPER')
  and exists (select 1 from helpdesk.round_table t where t.id = round_table_voice.round_table_id));
create policy own_words on round_table_voice for insert to {{app}} with check (
  (select hub.actor_role()) in ('PUPIL', 'GUARDIAN') and by_role = (select hub.actor_role()) and by_person = (select hub.actor_person())
  and exists (select 1 from helpdesk.round_table t where t.id = round_table_voice.round_table_id and t.status <> 'CANCELLED'));

-- Gaps name nobody; a small number of them is the helpdesk's own all the same (gap/resolvers.ts), and others read what was reported.
create policy own_or_reported on gap_signal for select to {{app}} using (
  ((select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()))
  or ((select hub.actor_role()) in ('CLB', 'PARTNER', 'CITY_ANALYST', 'CITY_COORDINATOR') and status <> 'OPEN' and evidence_count >= 10)
  or (select hub.developer_may_look()));
create policy raise on gap_signal for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()));
create policy work_on on gap_signal for update to {{app}} using (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()));
create policy own on gap_evidence for select to {{app}} using (
  (select hub.actor_role()) = 'HELPDESK' and exists (select 1 from helpdesk.gap_signal g where g.id = gap_evidence.gap_id));
create policy note on gap_evidence for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and exists (select 1 from helpdesk.gap_signal g where g.id = gap_evidence.gap_id)
  and exists (select 1 from helpdesk.referral r where r.id = gap_evidence.referral_id));

-- The radar asks who still works at a helpdesk; in a demo world a developer may look at that too.
create policy demo on membership for select to {{app}} using ((select hub.developer_may_look()));

create policy own on case_hand_over for select to {{app}} using (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()));
create policy hand_over on case_hand_over for insert to {{app}} with check (
  (select hub.actor_role()) = 'HELPDESK' and helpdesk_id = (select hub.actor_org()) and by_person = (select hub.actor_person()));

create policy own on referral_draft for select to {{app}} using (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and organisation_id = (select hub.actor_org()) and person_id = (select hub.actor_person()));
create policy write on referral_draft for insert to {{app}} with check (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and organisation_id = (select hub.actor_org()) and person_id = (select hub.actor_person())
  and status = 'DRAFT');
-- Once it is sent or thrown away it stays as it is; what is made of it is its writer's own referral.
create policy go_on on referral_draft for update to {{app}} using (
  (select hub.actor_role()) in ('SCHOOL', 'CLB') and organisation_id = (select hub.actor_org()) and person_id = (select hub.actor_person())
  and status = 'DRAFT')
  with check (organisation_id = (select hub.actor_org()) and person_id = (select hub.actor_person())
    and (referral_id is null or exists (select 1 from helpdesk.referral r
      where r.id = referral_draft.referral_id and r.referred_by_person = (select hub.actor_person()))));
create policy old on referral_draft for select to {{app}} using ((select hub.actor_task()) = 'timer:forget_drafts');
create policy forget on referral_draft for delete to {{app}} using (
  (select hub.actor_task()) = 'timer:forget_drafts' and changed_at < now() - interval '30 days');

-- What a reader is shown of a referral, with what was decided.
drop view referral_seen;
create view referral_seen with (security_invoker = true) as
select r.id, r.number, r.helpdesk_id, r.operating_mode_id, r.subject_kind, r.pupil_id, r.group_size, r.school_id,
  r.referred_by_org, r.referred_by_person, r.referred_by_role, r.channel, r.received_at, r.situation, r.reasons, r.question,
  r.school_measures, r.problematic_half_days, r.urgency, r.owner_user_ref, r.synthetic,
  case when r.referrer_withdrew_at is null or k.knows then r.next_action end as next_action,
  case when r.referrer_withdrew_at is null or k.knows then r.next_action_due end as next_action_due,
  case when r.status <> 'DUPLICATE' or k.knows then r.status
    when r.referrer_withdrew_at is null then 'RECEIVED' else 'WITHDRAWN' end as status,
  case when k.knows then r.duplicate_of end as duplicate_of,
  r.level, r.age_band, r.area_nis, r.notice_exception, r.decision_rationale, r.considered_providers, r.last_event_at
from helpdesk.referral r
cross join (select coalesce(hub.actor_role() = 'HELPDESK' or hub.actor_task() is not null or hub.developer_may_look(), false) as knows) k;

-- As before (0002), and that a duplicate became the case is the helpdesk's knowledge too.
create or replace view referral_event_seen with (security_invoker = true) as
select e.id, e.referral_id, e.at, e.by_person, e.by_role, e.from_status, e.to_status, e.reason
from helpdesk.referral_event e
where (e.to_status <> 'DUPLICATE' and e.from_status is distinct from 'DUPLICATE') or hub.actor_role() = 'HELPDESK' or hub.developer_may_look();

grant select on referral_seen, leased_consent, referral_notice, dispatch_table, dispatch_table_participant, dispatch_item, provider_response,
  trajectory_transition, trajectory, trajectory_event, assignment, trajectory_session, follow_up, round_table, round_table_participant,
  round_table_agreement, round_table_voice, gap_signal, gap_evidence, case_hand_over, referral_draft to {{app}};
grant insert, delete on leased_consent to {{app}};
grant insert (consent_until) on referral to {{app}};
grant update (notice_exception, decision_rationale, considered_providers) on referral to {{app}};
grant insert (referral_id, informed_on, language, by_person, by_org) on referral_notice to {{app}};
grant insert (id, helpdesk_id, kind, scheduled_at, place, chair, synthetic) on dispatch_table to {{app}};
grant update (scheduled_at, place, chair, status, opened_at, closed_at) on dispatch_table to {{app}};
grant insert on dispatch_table_participant to {{app}};
grant insert (id, table_id, referral_id, position, subject_kind, group_size, need, level, age_band, area_nis, situation, reasons,
  clb_duty_reached, urgency) on dispatch_item to {{app}};
grant update (decision, decided_at, decided_by, rationale, considered_providers, need, level, age_band, area_nis, situation, reasons,
  clb_duty_reached, group_size, forgotten_at) on dispatch_item to {{app}};
grant insert (item_id, organisation_id, can_take, from_own_strength, earliest_start, answered_by), delete on provider_response to {{app}};
grant update (can_take, from_own_strength, earliest_start, answered_by, answered_at) on provider_response to {{app}};
grant insert (id, referral_id, helpdesk_id, item_id, rationale, considered_providers, synthetic) on trajectory to {{app}};
grant update (status, agreed_on, agreed_start, start_deadline, actual_start, day_parts_planned, outcome, closed_on) on trajectory to {{app}};
grant insert (trajectory_id, by_person, by_role, from_status, to_status, reason) on trajectory_event to {{app}};
grant insert (id, trajectory_id, organisation_id, offer_id, offer_type, role, strength) on assignment to {{app}};
grant update (started_on, ended_on, released_at) on assignment to {{app}};
grant insert (id, trajectory_id, assignment_id, day, day_part, attended) on trajectory_session to {{app}};
grant update (attended, recorded_at) on trajectory_session to {{app}};
grant insert (id, trajectory_id, helpdesk_id, signal, source, organisation_id, session_id, note, due_on) on follow_up to {{app}};
grant update (done_on, done_by, contact_result) on follow_up to {{app}};
grant insert (id, referral_id, helpdesk_id, purpose, scheduled_at, place, pupil_invited, synthetic) on round_table to {{app}};
grant update (status, held_on, pupil_present, scheduled_at, place) on round_table to {{app}};
grant insert (round_table_id, role, organisation_id) on round_table_participant to {{app}};
grant update (attended) on round_table_participant to {{app}};
grant insert (round_table_id, agreed, owner_role, due, position) on round_table_agreement to {{app}};
grant insert (id, round_table_id, by_role, by_person, words) on round_table_voice to {{app}};
grant insert (helpdesk_id, need, target_group, area_nis, school_year, evidence_count, raised_by) on gap_signal to {{app}};
grant update (evidence_count, status, policy_answer) on gap_signal to {{app}};
grant insert on gap_evidence to {{app}};
grant insert (id, helpdesk_id, from_person, to_person, by_person, reason, referral_ids) on case_hand_over to {{app}};
grant insert (id, organisation_id, person_id, helpdesk_id, subject_kind, channel, reasons, question, school_measures, urgency, group_size,
  school_id, situation), delete on referral_draft to {{app}};
grant update (helpdesk_id, subject_kind, channel, reasons, question, school_measures, urgency, group_size, school_id, situation, status,
  referral_id, changed_at) on referral_draft to {{app}};
