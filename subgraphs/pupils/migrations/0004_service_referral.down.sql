drop trigger withdrawal_is_told_to_services on consent_record;
drop trigger sharing_withdrawn_is_told_to_services on consent_record;
drop trigger reader_is_told_to_services on access_edge;
drop policy referred_to_service on pupil;
drop policy service_lease_end on access_edge;
drop policy service_lease_open on access_edge;
drop policy service_lease_read on access_edge;
drop policy service_edges on access_edge;
drop table service_involvement, service_permit;
drop function readers_changed(), tell_services_of_readers(uuid), tell_services_of_readers_of(uuid), readers_of(uuid), tell_services_of_withdrawal(), service_consent(uuid, uuid), service_consent_holds(uuid, uuid, uuid);
-- What rested on another owner's word goes with the words for it; its owner tells it again.
alter table access_edge no force row level security;
delete from access_edge where source = 'services';
alter table access_edge force row level security;
alter table access_edge drop constraint service_edge_rests_on_consent, drop constraint access_edge_relation_check,
  drop constraint access_edge_source_check;
alter table access_edge
  add constraint access_edge_relation_check check (relation in
    ('ENROLMENT', 'CLB_CONTRACT', 'OPEN_REFERRAL', 'ASSIGNMENT', 'SELF', 'GUARDIAN')),
  add constraint access_edge_source_check check (source in ('pupils', 'helpdesk'));
