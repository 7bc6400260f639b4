-- The one row whose lock orders all commits: positions are handed out here, gap-free and visible in order.
create table event_head (
  single boolean primary key default true check (single),
  next_position bigint not null
) with (fillfactor = 10);
