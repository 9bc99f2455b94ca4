drop table place, offer_capacity, offer, offer_transition, partner_organisation;
drop function offer_is_findable(), partner_is_findable(), plain_text(text);
