from outbox o
join tracking t on t.tenant_id = o.tenant_id and t.request_id = o.request_id
where o.tenant_id = $1
  and o.status = 'failed'
  and not exists (select 1 from outbox again where again.tenant_id = o.tenant_id and again.retry_of = o.message_id)
