-- Numbers in order for organisations that number their requests so (E-39, F-29); taken only for a submission that stands.
create table tracking_sequence (
  tenant_id varchar not null,
  next_number bigint not null,
  constraint pkey_tracking_sequence primary key (tenant_id)
);
