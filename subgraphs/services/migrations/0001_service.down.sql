drop table service_contact_point, support_service;
