-- The way of accounts that were opened by national code.
create table account_tenure (
  tenant_id varchar not null,
  account_id uuid not null,
  door text not null,
  stage text not null,
  until timestamptz null,
  reminded integer null,
  name text not null,
  way text null,
  user_name text null,
  requested_at timestamptz null,
  primary key (tenant_id, account_id)
);
-- What ends, in the order in which it does.
create index account_tenure_by_end on account_tenure (until) where stage = 'temporary';
-- What waits for staff, the oldest first.
create index account_tenure_by_request on account_tenure (tenant_id, door, requested_at, account_id) where stage = 'permanentRequested';
