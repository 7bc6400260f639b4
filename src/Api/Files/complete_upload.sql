update uploaded_file set stored_at = $3 where tenant_id = $1 and id = $2;
