drop policy own_facts on hub.outbox;
drop table place, offer_capacity, offer, offer_word, offer_transition, partner_organisation;
drop function offer_is_findable(), partner_is_findable(), places_are_told(), learn_words(), alike(text), plain_text(text);
