create index uploaded_file_by_content on uploaded_file (tenant_id, sha256);
