insert into hash_key (id, sealed) values (1, $1) on conflict do nothing;
