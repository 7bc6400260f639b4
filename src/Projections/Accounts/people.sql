-- The people, as lists of them are sorted and searched.
create table person (
  tenant_id varchar not null,
  account_id uuid not null,
  name text not null,
  mobile text null,
  opened_at timestamptz not null,
  second_factor_since timestamptz null,
  name_order text not null,
  search_text text not null,
  search tsvector not null generated always as (array_to_tsvector(string_to_array(search_text, ' '))) stored,
  primary key (tenant_id, account_id)
);
create index person_by_name on person (tenant_id, name_order, account_id);
create index person_search on person using gin (search);
create index person_mobile on person (tenant_id, mobile) where mobile is not null;
-- Who may act under which appointment, and from when until when. What has ended stays, with its end.
create table account_appointment (
  tenant_id varchar not null,
  appointment_id uuid not null,
  account_id uuid not null,
  role text not null,
  unit text null,
  valid_from timestamptz not null,
  valid_until timestamptz null,
  on_behalf_of uuid null,
  on_behalf_of_name text null,
  primary key (tenant_id, appointment_id)
);
create index account_appointment_of_account on account_appointment (tenant_id, account_id);
create index account_appointment_of_role on account_appointment (tenant_id, role, unit);
