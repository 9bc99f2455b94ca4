drop trigger name_sorts_caseload on pupil;
drop trigger edge_is_in_caseload on access_edge;
drop function sort_caseload_anew();
drop function note_in_caseload();
drop index pupil_by_name;
drop table caseload_entry;
