select exists (select from uploaded_file where tenant_id = $1 and sha256 = $2);
