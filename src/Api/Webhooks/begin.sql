insert into webhook (key, position, attempts, next_at) values ($1, $2, 0, $3) on conflict do nothing;
