insert into event_head (next_position) values (1);
