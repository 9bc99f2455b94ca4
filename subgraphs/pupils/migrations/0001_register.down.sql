drop table lease_interest, access_edge, consent_record, pupil_identity, pupil_reference, guardian, pupil, clb_contract, clb_centre, school;
drop function note_withdrawal(), pupil_took_back(uuid, text, uuid[]), consent_covers_referral(uuid, uuid, uuid), referral_consent(uuid, uuid),
  purposes_consented(uuid[]), actor_is_related(uuid), consent_holds(uuid), who_decides(date, date), all_data(), importing(), today();
