-- A row in the outbox asks for its own delivery in the same transaction; rolled back together, or neither.
create function hub.ask_for_delivery() returns trigger language plpgsql as $$
begin
  perform jobs.deliver(new.receiver, new.aggregate);
  return null;
end $$;
create trigger outbox_asks_for_delivery after insert on hub.outbox
  for each row execute function hub.ask_for_delivery();
