-- Last in the transaction: takes the head row, whose lock orders the commits of all processes, and writes the
-- events of the accepted appends under the positions it hands out. Returns the position before the first of them.
with incoming as materialized (
  select
    row_number() over (order by i) as nth,
    ($2::uuid[])[i] as id,
    ($3::varchar[])[i] as tenant_id,
    ($4::uuid[])[i] as stream_id,
    ($5::bigint[])[i] as version,
    ($6::varchar[])[i] as type,
    ($7::jsonb[])[i] as data,
    ($8::timestamptz[])[i] as at,
    ($9::varchar[])[i] as correlation_id,
    ($10::varchar[])[i] as causation_id,
    ($11::jsonb[])[i] as headers
  from generate_series(1, cardinality($1::bigint[])) as i
  where ($1::bigint[])[i] = any ((select current_setting('servicedesk.accepted')::bigint[])::bigint[])
), counted as materialized (
  select count(*) as events from incoming
), head as (
  update event_head h
  set next_position = h.next_position + c.events
  from counted c
  where c.events > 0
  returning h.next_position - c.events - 1 as last_position
), written as (
  insert into mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, correlation_id, causation_id, headers)
  select h.last_position + i.nth, i.id, i.stream_id, i.version, i.data, i.type, i.at, i.tenant_id, i.correlation_id, i.causation_id, i.headers
  from incoming i
  cross join head h
  order by i.nth
)
select h.last_position, pg_notify('servicedesk_events', '') from head h;
