delete from sign_in_session where tenant_id = $1 and account = $2 and id = $3 and (scopes is not null) = $4;
