create index image_proof_by_end on image_proof (ends_at);
