-- Rows that another process has in hand are passed over; one that it let go meanwhile is found to be claimed by the
-- condition of the upsert, which sees what was committed last. A gateway that is still named was asked before, and nobody
-- knows what became of that.
with due as (
  select o.tenant_id, o.message_id, p.first
  from outbox o
  join unnest($4::text[], $5::text[]) as p (channel, first) on p.channel = o.channel
  left join message_attempt a on a.tenant_id = o.tenant_id and a.message_id = o.message_id
  where o.status = 'queued' and (a.next_at is null or a.next_at <= $1)
  order by o.queued_at, o.message_id
  limit $3
  for update of o skip locked
), claimed as (
  insert into message_attempt as a (tenant_id, message_id, attempts, next_at, gateway)
  select tenant_id, message_id, 1, $2, first from due
  on conflict (tenant_id, message_id) do update
  set attempts = a.attempts + 1, next_at = excluded.next_at, unclear = a.gateway is not null, gateway = coalesce(a.gateway, excluded.gateway)
  where a.next_at <= $1
  returning a.tenant_id, a.message_id, a.attempts, a.gateway, a.unclear
)
select o.tenant_id, o.request_id, o.message_id, o.channel, o.recipient, o.text, o.language, c.attempts, o.subject, c.gateway, c.unclear
from claimed c
join outbox o on o.tenant_id = c.tenant_id and o.message_id = c.message_id
order by o.queued_at, o.message_id;
