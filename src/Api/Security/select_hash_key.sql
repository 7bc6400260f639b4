select sealed from hash_key where id = 1;
