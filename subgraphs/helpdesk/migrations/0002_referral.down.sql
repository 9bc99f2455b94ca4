drop view referral_event_seen, referral_seen;
drop policy own_cases on hub.outbox;
drop policy definer on helpdesk;
drop table referral_event, referral cascade;
drop table withdrawn_consent, referral_number, referral_transition, referral_state;
drop function permit_standing(uuid, uuid), next_referral_number(uuid, text), dispatcher_on_duty(uuid), take_up_duplicate(uuid),
  link_if_known(uuid),
  state_has_event(), keep_on_radar();
