select name from staff_appointment where tenant_id = $1 and unit = $2 and person_id = $3 limit 1;
