-- Last in the transaction: takes the head row, whose lock orders the commits of all processes, and writes the
-- events of the accepted appends under the positions it hands out. Returns the position before the first of them.
with incoming as materialized (
  select e.*, row_number() over (order by e.ordinal) as nth
  from unnest($1::bigint[], $2::uuid[], $3::varchar[], $4::uuid[], $5::bigint[], $6::varchar[], $7::jsonb[], $8::timestamptz[], $9::varchar[], $10::varchar[], $11::jsonb[])
    with ordinality as e(append_ordinal, id, tenant_id, stream_id, version, type, data, at, correlation_id, causation_id, headers, ordinal)
  where e.append_ordinal = any (current_setting('servicedesk.accepted')::bigint[])
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
