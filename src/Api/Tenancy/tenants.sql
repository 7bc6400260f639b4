-- Every tenant that has a stream, one index step for each: the number of streams does not matter.
with recursive tenant as (
  (select tenant_id from mt_streams order by tenant_id limit 1)
  union all
  select (select s.tenant_id from mt_streams s where s.tenant_id > t.tenant_id order by s.tenant_id limit 1)
  from tenant t
  where t.tenant_id is not null
)
select tenant_id from tenant where tenant_id is not null;
