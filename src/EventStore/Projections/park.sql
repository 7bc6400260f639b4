insert into parked_stream (projection, tenant_id, stream_id, version, position, error) values ($1, $2, $3, $4, $5, $6)
on conflict (projection, tenant_id, stream_id) do nothing;
