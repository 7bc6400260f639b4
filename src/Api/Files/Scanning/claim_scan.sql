update content_scan s set next_at = $2
from (
  select tenant_id, sha256 from content_scan
  where state = 'waiting' and next_at <= $1
  order by next_at
  limit 1
  for update skip locked
) due
where s.tenant_id = due.tenant_id and s.sha256 = due.sha256
returning s.tenant_id, s.sha256;
