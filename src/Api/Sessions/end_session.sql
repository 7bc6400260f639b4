delete from sign_in_session where tenant_id = $1 and id = $2 and secret_hash = $3 and scopes is null;
