drop table hub.reference_key, hub.idempotency, hub.watermark, hub.inbox, hub.outbox;
drop function hub.actor_scope(), hub.lease_holds(text), hub.school_year(date), hub.is_moment(text), hub.developer_may_look(), hub.is_synthetic(),
  hub.actor_task(), hub.actor_org(), hub.actor_person(), hub.actor_role();
