-- Holds a place for an upload, unless the person has too many that are part of no request, or too many bytes of them. Those
-- too old to be used count no more.
insert into uploaded_file (tenant_id, id, uploader_id, name, size, created_at)
select $1, $2, $3, '', $4, $5
where (
  select count(*) < $6 and coalesce(sum(u.size), 0) + $4 <= $7
  from uploaded_file u
  where u.tenant_id = $1 and u.uploader_id = $3 and u.created_at > $8
    and not exists (select from request_file f where f.tenant_id = u.tenant_id and f.file_id = u.id)
);
