create index uploaded_file_by_age on uploaded_file (created_at);
