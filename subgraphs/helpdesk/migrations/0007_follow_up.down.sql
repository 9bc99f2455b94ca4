drop trigger round_table_goes_its_way on round_table;
drop policy definer on follow_up;
drop function round_table_goes_its_way(), hold_case(uuid), consent_to_own_part(uuid), pull_next_action(uuid);
