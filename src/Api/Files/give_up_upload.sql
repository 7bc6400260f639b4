delete from uploaded_file where tenant_id = $1 and id = $2 and sha256 is null;
