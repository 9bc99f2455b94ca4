drop trigger consent_opens_record on consent_record;
drop trigger withdrawal_ends_permits on consent_record;
drop trigger withdrawal_is_told on consent_record;
drop trigger edge_is_told on access_edge;
drop policy lease_open on access_edge;
drop policy import_correct on pupil;
drop table import_report, referral_permit, absence_summary, absence_record, school_change, enrolment;
drop function share_with_guardian(), referral_was_permitted(uuid, uuid, uuid), withdrawal_of_permitted(), relations_changed(),
  tell_relations(uuid), tell_relations_of(uuid), relations_of(uuid), may_correct_identity(uuid), keep_identities(text[], uuid[]),
  keep_references(text[], uuid[], text[]), match_identities(text[], uuid[], text[], date[], real, real), actor_works_at(uuid),
  note_school_change(), keep_ended(), relate_enrolment(), centre_on(uuid, date), handover_window(),
  half_days_elsewhere(uuid[], date[], text[], uuid[]), note_recording(), count_absences(), note_clb_duty(uuid[]);
