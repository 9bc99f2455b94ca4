drop function is_known_here(uuid, uuid, uuid), tell_services_of_ended_consent(uuid);
drop policy told_by_the_database on hub.outbox;
