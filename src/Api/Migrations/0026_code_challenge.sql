-- One-time codes that were sent and are waited for. Neither a code nor a number can be read here: the code stands as a keyed
-- hash, number and what the door keeps for itself are sealed.
create table code_challenge (
  tenant_id varchar not null,
  id uuid not null,
  purpose varchar not null,
  door varchar not null,
  browser bytea not null,
  code bytea not null,
  sealed bytea not null,
  code_length integer not null,
  valid_seconds integer not null,
  resend_seconds integer not null,
  shows_mobile boolean not null,
  tries integer not null,
  sends integer not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz null,
  constraint pkey_code_challenge primary key (tenant_id, id)
);
