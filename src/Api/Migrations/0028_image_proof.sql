-- Pictures of letters and digits that were shown and are waited for. What they show stands as a keyed hash.
create table image_proof (
  tenant_id varchar not null,
  id uuid not null,
  answer bytea not null,
  ends_at timestamptz not null,
  constraint pkey_image_proof primary key (tenant_id, id)
);
