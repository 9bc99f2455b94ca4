drop table leased_offer;
