-- Every event up to a position, stream by stream: a rebuild folds each stream whole and keeps nothing else in memory.
select seq_id, id, tenant_id, stream_id, version, type, data, timestamp, correlation_id, causation_id, headers
from mt_events
where seq_id <= $1
order by tenant_id, stream_id, version;
