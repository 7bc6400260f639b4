-- The tries of messages to people that no provider has taken yet. What became of a message stands in events; a row that
-- is lost means no more than a try too many, under the same idempotency key.
create table message_attempt (
  tenant_id varchar not null,
  message_id uuid not null,
  attempts integer not null,
  next_at timestamptz not null,
  last_error text null,
  primary key (tenant_id, message_id)
);
