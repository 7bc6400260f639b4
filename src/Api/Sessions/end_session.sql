delete from sign_in_session where tenant_id = $1 and secret_hash = $2;
