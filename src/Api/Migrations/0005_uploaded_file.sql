-- What people have uploaded. Whether a file is part of a request stands in that request's events and, made from them, in
-- read.request_file. A row stands before its content does, so that what an upload left unfinished leaves behind is known;
-- format and content are null until then.
create table uploaded_file (
  tenant_id varchar not null,
  id uuid not null,
  uploader_id varchar not null,
  name text not null,
  size bigint not null,
  format text null,
  sha256 varchar(64) null,
  created_at timestamptz not null,
  stored_at timestamptz null,
  constraint pkey_uploaded_file primary key (tenant_id, id)
);
