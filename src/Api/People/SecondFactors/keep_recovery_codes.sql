insert into recovery_code (tenant_id, account_id, hash) select $1, $2, unnest($3::bytea[]);
