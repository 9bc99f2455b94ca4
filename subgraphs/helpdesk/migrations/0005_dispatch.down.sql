drop table referral_draft, case_hand_over, gap_evidence, gap_signal, round_table_voice, round_table_agreement, round_table_participant,
  round_table, follow_up, trajectory_session, assignment, trajectory_event, trajectory, trajectory_transition, provider_response,
  dispatch_item, dispatch_table_participant, dispatch_table, leased_consent, referral_notice;
alter table referral_transition no force row level security;
delete from referral_transition where to_status = 'WITHDRAWN' and from_status in ('EXPIRED', 'POSTPONED', 'EXPERT_TABLE', 'REOPENED');
alter table referral_transition force row level security;
alter table referral_event drop constraint referral_event_reason_check, add constraint referral_event_reason_check check (length(reason) <= 2000);
drop index referral_open;
alter table referral drop column consent_until, drop column notice_exception,
  drop column decision_rationale, drop column considered_providers, drop column last_event_at;
