drop trigger outbox_asks_for_delivery on hub.outbox;
drop function hub.ask_for_delivery();
