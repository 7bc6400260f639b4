-- The one row whose lock orders all commits: positions are handed out here, gap-free and visible in order.
create table event_head (
  only boolean primary key default true check (only),
  next_position bigint not null
) with (fillfactor = 10);
