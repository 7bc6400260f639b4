-- Who is signed in. What a browser or a program holds is a secret; here stands only its hash. A row that is gone is a session that has ended.
create table sign_in_session (
  tenant_id varchar not null,
  secret_hash bytea not null,
  id uuid not null,
  account uuid not null,
  person_name varchar not null,
  mobile varchar null,
  door varchar not null,
  kind varchar not null,
  name varchar null,
  scopes varchar[] null,
  second_factor boolean not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  constraint pkey_sign_in_session primary key (tenant_id, secret_hash)
);
