-- The people with an account, as whoever reads their sign-in must know them.
create table account (
  tenant_id varchar not null,
  account_id uuid not null,
  name text not null,
  mobile text null,
  opened_at timestamptz not null,
  version bigint not null,
  primary key (tenant_id, account_id)
);
-- What accounts are known by; what one was known by before stays, and is free for another.
create table account_identity (
  tenant_id varchar not null,
  account_id uuid not null,
  kind text not null,
  value text not null,
  active boolean not null,
  primary key (tenant_id, account_id, kind, value)
);
-- An identity is one account's: of two that take it at the same time one is not written.
create unique index account_identity_once on account_identity (tenant_id, kind, value) where active;
