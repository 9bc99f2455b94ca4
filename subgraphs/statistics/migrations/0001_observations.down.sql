drop policy nothing_to_tell on hub.outbox;
drop table import_report, observation, dataset;
