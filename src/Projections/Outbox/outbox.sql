-- The messages to people, each as its events say that it stands.
create table outbox (
  tenant_id varchar not null,
  message_id uuid not null,
  request_id uuid not null,
  template text not null,
  channel text not null,
  recipient text not null,
  text text not null,
  language text not null,
  queued_at timestamptz not null,
  status text not null,
  since timestamptz not null,
  provider_id text null,
  failure text null,
  failure_detail text null,
  retry_of uuid null,
  subject text null,
  uncertain boolean not null,
  primary key (tenant_id, message_id)
);
create index outbox_of_request on outbox (tenant_id, request_id, queued_at);
create index outbox_latest on outbox (tenant_id, queued_at desc, message_id desc);
-- Those that wait, in the order in which they were written: its size is what is to be sent.
create index outbox_queued on outbox (queued_at, message_id) where status = 'queued';
create index outbox_failed on outbox (tenant_id, since desc, message_id desc) where status = 'failed';
create index outbox_retried on outbox (tenant_id, retry_of) where retry_of is not null;
create index outbox_by_provider on outbox (tenant_id, provider_id) where provider_id is not null;
