-- What a scanner said of contents: waiting, clean or quarantined. A content without a row was uploaded while no scanner was
-- set. A waiting one is looked at again from next_at on, by one process at a time.
create table content_scan (
  tenant_id varchar not null,
  sha256 varchar(64) not null,
  state text not null,
  finding text null,
  next_at timestamptz not null,
  scanned_at timestamptz null,
  primary key (tenant_id, sha256)
);
