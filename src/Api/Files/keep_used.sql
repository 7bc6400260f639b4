-- A file that is part of a request stays so for ever, and is not looked at again.
update uploaded_file u set kept = true
where not u.kept and u.created_at < $1
  and exists (select from request_file f where f.tenant_id = u.tenant_id and f.file_id = u.id);
