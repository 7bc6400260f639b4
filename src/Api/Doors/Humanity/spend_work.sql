insert into spent_work (tenant_id, challenge, ends_at) values ($1, $2, $3) on conflict do nothing;
