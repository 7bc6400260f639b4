select seq_id, id, tenant_id, stream_id, version, type, data, timestamp, correlation_id, causation_id, headers
from mt_events
where seq_id > $1
order by seq_id
limit $2;
