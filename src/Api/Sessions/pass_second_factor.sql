update sign_in_session set second_factor = true where tenant_id = $1 and id = $2;
