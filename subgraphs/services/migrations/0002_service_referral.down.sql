drop policy own_referrals on hub.outbox;
drop table service_referral_event, service_referral, access_edge, told_relations cascade;
drop table service_referral_transition, service_referral_state;
drop function service_is_there(), state_has_event(), continue_history(), keep_to_consent(), keep_to_states();
