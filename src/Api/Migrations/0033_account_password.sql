-- The passwords of accounts as ASP.NET's hasher writes them. They stand here alone: never in an event, whose history is for ever.
create table account_password (
  tenant_id varchar not null,
  account_id uuid not null,
  hash text not null,
  constraint pkey_account_password primary key (tenant_id, account_id)
);
