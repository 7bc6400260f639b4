delete from sign_in_session where tenant_id = $1 and account = $2 and ($3::uuid is null or id <> $3);
