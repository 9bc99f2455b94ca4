-- What a referral needs, as readers are shown it: the offers owner matches by it.
create or replace view referral_seen with (security_invoker = true) as
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
