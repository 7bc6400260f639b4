insert into tracking_sequence as s (tenant_id, next_number) values ($1, 1)
on conflict (tenant_id) do update set next_number = s.next_number + 1
returning next_number - 1;
