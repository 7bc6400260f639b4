update uploaded_file set name = $3, size = $4, format = $5, sha256 = $6 where tenant_id = $1 and id = $2;
