-- What a signal does to its case, what a provider is told of the pupil's consent, and how a round table goes.

-- A signal pulls the case's next action forward to today, whoever gave it; nothing else of the case can be changed with it.
-- Only a signal that this actor raised in this transaction, and once.
create function pull_next_action(of_follow_up uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
  f helpdesk.follow_up;
  c helpdesk.referral;
  what text;
begin
  select * into f from helpdesk.follow_up u
  where u.id = of_follow_up and u.raised_at = now() and u.done_on is null and u.signal <> 'OK'
    and case hub.actor_role()
      when 'HELPDESK' then u.source = 'DISPATCHER' and u.helpdesk_id = hub.actor_org()
      when 'PARTNER' then u.source = 'PROVIDER' and u.organisation_id = hub.actor_org()
      else helpdesk.runs_by_itself() and u.source in ('ABSENCE', 'CONSENT', 'DEADLINE')
    end;
  if f.id is null then return false; end if;
  select r.* into c from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
  where r.id = (select t.referral_id from helpdesk.trajectory t where t.id = f.trajectory_id) and s.is_open for update of r;
  what := 'Signal: ' || f.signal;
  if c.id is null or exists (
    select 1 from helpdesk.referral_event e where e.referral_id = c.id and e.at = now() and e.reason = what) then
    return false;
  end if;
  update helpdesk.referral set next_action = 'Follow up: ' || f.signal, next_action_due = least(next_action_due, helpdesk.local_today())
  where id = c.id;
  insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status, reason)
  values (c.id, nullif(hub.actor_person(), '00000000-0000-0000-0000-000000000000'::uuid), hub.actor_role(), c.status, c.status, what);
  return true;
end $$;

-- How the pupil's side stands to the part of the actor's organisation in a trajectory: GOOD, WITHDRAWN, ENDED (the consent to refer), NEVER, or
-- UNKNOWN while nothing is heard from the owner who knows. Nothing for a trajectory that is not the organisation's.
create function consent_to_own_part(of_trajectory uuid) returns text language sql stable security definer set search_path = '' as $$
  select case
    when r.pupil_id is null then 'GOOD'
    when helpdesk.consent_standing(r.consent_id, r.consent_until) <> 'GOOD' then helpdesk.consent_standing(r.consent_id, r.consent_until)
    when not hub.lease_holds('pupils') then 'UNKNOWN'
    when helpdesk.consents_to(r.pupil_id, hub.actor_org()) then 'GOOD'
    when exists (select 1 from helpdesk.leased_consent c
      where c.pupil_id = r.pupil_id and c.organisation_id = hub.actor_org() and c.valid_until <= now()) then 'WITHDRAWN'
    else 'NEVER'
  end
  from helpdesk.trajectory t join helpdesk.referral r on r.id = t.referral_id
  where t.id = of_trajectory and helpdesk.has_assignment(t.id);
$$;

-- Whoever plans a round table about a case holds the case as it stands; a centre that did not make the referral has no other way.
create function hold_case(of_referral uuid) returns void language plpgsql security definer set search_path = '' as $$
begin
  if not coalesce(helpdesk.is_centre_of(of_referral) or (hub.actor_role() = 'HELPDESK' and exists (
    select 1 from helpdesk.referral r where r.id = of_referral and r.helpdesk_id = hub.actor_org())), false) then
    return;
  end if;
  perform 1 from helpdesk.referral r where r.id = of_referral for share;
end $$;

revoke all on function pull_next_action(uuid), consent_to_own_part(uuid), hold_case(uuid) from public;
grant execute on function pull_next_action(uuid), consent_to_own_part(uuid), hold_case(uuid) to {{app}};

create policy definer on follow_up for select to {{migrator}} using (true);

-- A round table is held or called off, once, and held on no day to come; afterwards it stays as it is.
create function round_table_goes_its_way() returns trigger language plpgsql as $$
begin
  if new.status <> old.status and (old.status <> 'PLANNED' or new.status not in ('HELD', 'CANCELLED')) then
    raise exception 'a round table does not go from % to %', old.status, new.status using errcode = 'check_violation';
  end if;
  if old.status <> 'PLANNED' and new is distinct from old then
    raise exception 'a round table that is over stays as it is' using errcode = 'check_violation';
  end if;
  if new.held_on > helpdesk.local_today() then
    raise exception 'a round table was not held on a day to come' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger round_table_goes_its_way before update on round_table for each row execute function round_table_goes_its_way();
