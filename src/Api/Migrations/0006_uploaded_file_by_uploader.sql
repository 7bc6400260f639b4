create index uploaded_file_by_uploader on uploaded_file (tenant_id, uploader_id, created_at);
