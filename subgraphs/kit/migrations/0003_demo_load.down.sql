drop table hub.demo_load;
