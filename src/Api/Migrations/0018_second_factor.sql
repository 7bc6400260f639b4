-- The second factor of an account: its secret, encrypted by Data Protection. It counts once it is confirmed.
create table second_factor (
  tenant_id varchar not null,
  account_id uuid not null,
  secret bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz null,
  -- The time step of the last code that was taken: neither it nor an older one is taken again.
  last_step bigint not null default 0,
  primary key (tenant_id, account_id)
);
