select tenant_id, id, sha256 from uploaded_file where not kept and created_at < $1 order by created_at limit $2;
