delete from parked_stream where projection = $1 and tenant_id = $2 and stream_id = $3;
