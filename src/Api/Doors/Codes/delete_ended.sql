delete from code_challenge where ends_at <= $1;
