delete from uploaded_file u
where u.tenant_id = $1 and u.id = $2
  and not exists (select from request_file f where f.tenant_id = u.tenant_id and f.file_id = u.id);
