insert into image_proof (tenant_id, id, answer, ends_at) values ($1, $2, $3, $4);
