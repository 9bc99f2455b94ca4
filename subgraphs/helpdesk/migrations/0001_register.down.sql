drop table told_relations, access_edge, operating_mode, helpdesk, revoked_session, membership, organisation;
