insert into account_password (tenant_id, account_id, hash) values ($1, $2, $3)
on conflict (tenant_id, account_id) do update set hash = excluded.hash;
