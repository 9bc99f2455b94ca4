drop trigger consent_opens_record on consent_record;
drop trigger withdrawal_is_told on consent_record;
drop trigger edge_is_told on access_edge;
drop table import_report, referral_permit, absence_summary, absence_record, school_change, enrolment;
drop function share_with_guardian(), relations_changed(), tell_relations(uuid), relations_of(uuid), note_school_change(), relate_enrolment(),
  handover_window(), importing(), actor_works_at(uuid), keep_identities(text[], uuid[]),
  match_identities(text[], uuid[], text[], date[], real), half_days_elsewhere(uuid[], date[], text[], uuid[]),
  count_absences(), note_clb_duty(uuid[]);
