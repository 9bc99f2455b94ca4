drop table import_report, observation, dataset;
