-- Back to how referrals stood alone. What only these rules gave goes with them; the tables go with 0005.
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
  r.level, r.age_band, r.area_nis
from helpdesk.referral r
cross join (select coalesce(hub.actor_role() = 'HELPDESK' or hub.actor_task() is not null or hub.developer_may_look(), false) as knows) k;
grant select on referral_seen to {{app}};
create or replace view referral_event_seen with (security_invoker = true) as
select e.id, e.referral_id, e.at, e.by_person, e.by_role, e.from_status, e.to_status, e.reason
from helpdesk.referral_event e
where e.to_status <> 'DUPLICATE' or hub.actor_role() = 'HELPDESK' or hub.developer_may_look();
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
  select r.id into earlier from helpdesk.referral r join helpdesk.referral_state s on s.status = r.status
  where r.helpdesk_id = mine.helpdesk_id and r.pupil_id = mine.pupil_id and r.id <> mine.id and s.is_open
  order by r.received_at, r.id limit 1;
  if earlier is null then return false; end if;
  update helpdesk.referral set status = 'DUPLICATE', duplicate_of = earlier where id = mine.id;
  insert into helpdesk.referral_event (referral_id, by_person, by_role, from_status, to_status)
  values (mine.id, hub.actor_person(), hub.actor_role(), 'RECEIVED', 'DUPLICATE');
  return true;
end $$;
drop policy add on referral_event;
create policy add on referral_event for insert to {{app}} with check (
  by_person is not distinct from nullif((select hub.actor_person()), '00000000-0000-0000-0000-000000000000'::uuid)
  and by_role = (select hub.actor_role())
  and exists (select 1 from helpdesk.referral r where r.id = referral_event.referral_id and (
    ((select hub.actor_role()) = 'HELPDESK' and r.helpdesk_id = (select hub.actor_org()))
    or ((select hub.actor_role()) in ('SCHOOL', 'CLB') and r.referred_by_org = (select hub.actor_org()))
    or (select hub.actor_task()) like 'timer:%')));
drop policy told_by_the_database on hub.outbox;
drop policy demo on membership;
drop policy definer on access_edge; drop policy definer on leased_offer; drop policy definer on organisation; drop policy definer on operating_mode;
alter policy take_back on referral with check (status in ('WITHDRAWN', 'DUPLICATE'));
drop policy assigned on referral; drop policy start on referral; drop policy consent_ends on referral; drop policy consent_ends_work on referral;
drop policy by_itself on referral_event; drop policy by_provider on referral_event;
drop trigger event_is_noted on referral_event;
drop trigger reopened_is_new_case on referral; drop trigger owner_is_named_by_helpdesk on referral; drop trigger one_open_case on referral;
drop trigger case_is_whole on referral; drop trigger referral_is_counted on referral;
do $$
declare
  p record;
  t text;
begin
  foreach t in array array['leased_consent', 'referral_notice', 'dispatch_table', 'dispatch_table_participant', 'dispatch_item',
    'provider_response', 'trajectory_transition', 'trajectory', 'trajectory_event', 'assignment', 'trajectory_session', 'follow_up',
    'round_table', 'round_table_participant', 'round_table_agreement', 'round_table_voice', 'gap_signal', 'gap_evidence',
    'case_hand_over', 'referral_draft'] loop
    for p in select polname from pg_policy where polrelid = t::regclass loop
      execute format('drop policy %I on %I', p.polname, t);
    end loop;
    for p in select tgname from pg_trigger where tgrelid = t::regclass and not tgisinternal loop
      execute format('drop trigger %I on %I', p.tgname, t);
    end loop;
    execute format('alter table %I no force row level security', t);
    execute format('alter table %I disable row level security', t);
    execute format('revoke all on %I from {{app}}', t);
  end loop;
end $$;
drop function local_today(), runs_by_itself(), note_last_event(), reopen_as_new_case(), owner_is_helpdesks_to_name(), one_open_case(), trajectory_goes_by_table(), plan_is_helpdesks_to_make(), part_goes_its_way(), is_centre_of(uuid), assert_case_whole(uuid), case_is_whole(), case_behind_is_whole(), trajectory_state_has_event(), table_goes_its_way(), item_is_decided_once(), our_tables(), our_items(), our_trajectories(), leads_table(uuid), lock_open_item(uuid), has_assignment(uuid), consents_to(uuid,uuid), assigned_with_consent(uuid), may_record(uuid,uuid), is_invited(uuid), was_present(uuid), lock_case_of(uuid), lock_cases_on(uuid), lock_cases_of(uuid), consent_to_referral(uuid), cases_past_consent(text[]), consent_standing(uuid, timestamptz), providers_for_table(uuid,text), tell_assignment(), tell_day_part(), tell_counted(uuid), referral_is_counted();
