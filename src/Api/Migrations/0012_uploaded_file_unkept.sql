create index uploaded_file_unkept on uploaded_file (created_at) where not kept;
