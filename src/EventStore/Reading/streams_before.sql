-- The earlier events of several streams: of each, those below the version given with it.
select e.seq_id, e.id, e.tenant_id, e.stream_id, e.version, e.type, e.data, e.timestamp, e.correlation_id, e.causation_id, e.headers
from unnest($1::varchar[], $2::uuid[], $3::bigint[]) as w(tenant_id, stream_id, version)
join mt_events e on e.tenant_id = w.tenant_id and e.stream_id = w.stream_id and e.version < w.version
order by e.tenant_id, e.stream_id, e.version;
