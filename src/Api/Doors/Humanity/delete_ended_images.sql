delete from image_proof where ends_at <= $1;
