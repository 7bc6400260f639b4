-- Files that a person has uploaded whole: those that are part of a request, and those young enough to become so. Where there
-- is a scanner, what nothing was said of waits.
select u.id, u.name, u.format, u.size, u.sha256, used.request_id is not null as used, coalesce(scan.state, case when $5 then 'waiting' end) as scan
from uploaded_file u
left join request_file used on used.tenant_id = u.tenant_id and used.file_id = u.id
left join content_scan scan on scan.tenant_id = u.tenant_id and scan.sha256 = u.sha256
where u.tenant_id = $1 and u.uploader_id = $2 and u.id = any ($3) and u.stored_at is not null
  and (used.request_id is not null or u.created_at > $4);
