-- What was said of the same bytes before holds.
insert into content_scan (tenant_id, sha256, state, next_at) values ($1, $2, 'waiting', $3) on conflict do nothing;
