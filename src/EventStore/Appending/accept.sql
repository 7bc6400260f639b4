-- Decides each append of the batch on its own and writes the stream and idempotency rows of those accepted.
-- A race with another process that this snapshot cannot see shows as a unique violation: the whole batch is
-- then run again, and sees it. The accepted ordinals are kept for the statements that follow in this transaction.
with incoming as materialized (
  -- Elements picked out of short arrays: unnest over ten of them would make ten result sets first.
  select
    i::bigint as ordinal,
    ($1::varchar[])[i] as tenant_id,
    ($2::uuid[])[i] as stream_id,
    ($3::varchar[])[i] as stream_type,
    ($4::bigint[])[i] as expected_version,
    ($5::int[])[i] as event_count,
    ($6::uuid[])[i] as first_event_id,
    ($7::timestamptz[])[i] as at,
    ($8::varchar[])[i] as idempotency_key,
    ($9::bytea[])[i] as payload_hash,
    ($10::text[])[i] as answer
  from generate_series(1, cardinality($2::uuid[])) as i
), answered as materialized (
  select i.ordinal, a.payload_hash = i.payload_hash as same_payload, a.answer
  from incoming i
  join command_answer a on a.tenant_id = i.tenant_id and a.idempotency_key = i.idempotency_key
), held as materialized (
  -- In key order, so that two batches cannot wait for each other.
  select i.ordinal, s.version
  from incoming i
  join mt_streams s on s.tenant_id = i.tenant_id and s.id = i.stream_id
  order by s.tenant_id, s.id
  for update of s
), accepted as materialized (
  select i.*
  from incoming i
  left join held h on h.ordinal = i.ordinal
  left join answered a on a.ordinal = i.ordinal
  where a.ordinal is null and coalesce(h.version, 0) = i.expected_version
), started as (
  insert into mt_streams (id, type, version, timestamp, created, tenant_id)
  select stream_id, stream_type, event_count, at, at, tenant_id
  from accepted
  where expected_version = 0
  order by tenant_id, stream_id
), moved as (
  update mt_streams s
  set version = a.expected_version + a.event_count, timestamp = a.at
  from accepted a
  where a.expected_version > 0 and s.tenant_id = a.tenant_id and s.id = a.stream_id
), answers as (
  insert into command_answer (tenant_id, idempotency_key, payload_hash, answer, answered_at)
  select tenant_id, idempotency_key, payload_hash, answer, at
  from accepted
  where idempotency_key is not null
  order by tenant_id, idempotency_key
), remembered as materialized (
  select set_config('servicedesk.accepted', coalesce((select array_agg(ordinal) from accepted), '{}')::text, true)
)
select
  c.ordinal is not null as accepted,
  -- The same event is there already: an earlier try of this very append was committed, only its answer was lost.
  case when c.ordinal is null then (
    select e.seq_id from mt_events e
    where e.tenant_id = i.tenant_id and e.stream_id = i.stream_id and e.version = i.expected_version + 1 and e.id = i.first_event_id
  ) end as written_at,
  a.same_payload,
  a.answer,
  coalesce(h.version, 0) as version
from incoming i
cross join remembered
left join accepted c on c.ordinal = i.ordinal
left join held h on h.ordinal = i.ordinal
left join answered a on a.ordinal = i.ordinal
order by i.ordinal;
