drop table service_referral_event, service_referral, access_edge, told_relations cascade;
drop table service_referral_transition, service_referral_state;
drop function service_is_there(), state_has_event(), keep_to_states();
