drop table lease_interest, access_edge, consent_record, pupil_identity, pupil_reference, guardian, pupil, clb_contract, clb_centre, school;
drop function referral_consent(uuid, uuid), purposes_consented(uuid[]), actor_is_related(uuid), consent_holds(uuid),
  who_decides(date, date), today();
