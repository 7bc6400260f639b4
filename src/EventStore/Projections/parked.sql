select tenant_id, stream_id, version, position, error, parked_at from parked_stream where projection = $1 order by position;
