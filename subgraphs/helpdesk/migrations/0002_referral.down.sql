drop view referral_event_seen, referral_seen;
drop policy definer on helpdesk;
drop table referral_event, referral cascade;
drop table referral_number, referral_transition, referral_state;
drop function permit_was_used(uuid), next_referral_number(uuid, text), dispatcher_on_duty(uuid), open_referral_of(uuid, uuid),
  state_has_event(), keep_on_radar();
