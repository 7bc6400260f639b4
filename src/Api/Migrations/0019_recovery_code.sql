-- The recovery codes that an account has left, hashed; one that is used is gone.
create table recovery_code (
  tenant_id varchar not null,
  account_id uuid not null,
  hash bytea not null,
  primary key (tenant_id, account_id, hash)
);
