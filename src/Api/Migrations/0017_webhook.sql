-- How far each subscription of the settings has come: everything up to its position has been taken by its receiver.
create table webhook (
  key varchar not null,
  position bigint not null,
  attempts integer not null,
  next_at timestamptz not null,
  last_error text null,
  primary key (key)
);
