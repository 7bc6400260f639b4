-- Puzzles that were worked out and taken, until they would be void in any case: none is taken twice.
create table spent_work (
  tenant_id varchar not null,
  challenge bytea not null,
  ends_at timestamptz not null,
  constraint pkey_spent_work primary key (tenant_id, challenge)
);
