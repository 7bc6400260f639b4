delete from staff_appointment where tenant_id = $1 and person_id = $2;
