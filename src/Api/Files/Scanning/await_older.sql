insert into content_scan (tenant_id, sha256, state, next_at)
select distinct u.tenant_id, u.sha256, 'waiting', $1::timestamptz
from uploaded_file u
where u.stored_at is not null
  and not exists (select from content_scan s where s.tenant_id = u.tenant_id and s.sha256 = u.sha256)
on conflict do nothing;
