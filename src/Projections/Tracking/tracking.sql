-- The citizen's view of a request. Internal notes and assignments are never in it.
create table tracking (
  tenant_id varchar not null,
  request_id uuid not null,
  tracking_code text not null,
  service text not null,
  definition_version integer not null,
  unit text not null,
  submitted_to text not null,
  with_unit boolean not null,
  status text not null,
  applicant_id text not null,
  applicant_name text not null,
  sender_name text not null,
  sender_kind text not null,
  subject text not null,
  body text null,
  priority text null,
  fields jsonb not null,
  cited_tracking_code text null,
  cites_id uuid null,
  cites_unit text null,
  cites_no_reply_from timestamptz null,
  cites_no_reply_until timestamptz null,
  cites_due timestamptz null,
  corrects_id uuid null,
  corrects_tracking_code text null,
  submitted_at timestamptz not null,
  letter_number text null,
  letter_date date null,
  office_tracking_number text null,
  approved_at timestamptz null,
  rejection_reasons jsonb null,
  rejection_text text null,
  rejected_at timestamptz null,
  awaiting_since timestamptz null,
  answer_due timestamptz null,
  overdue_at timestamptz null,
  escalated_at timestamptz null,
  ended_at timestamptz null,
  ending_reason text null,
  step text null,
  step_since timestamptz null,
  party text null,
  step_fields jsonb null,
  last_event_at timestamptz not null,
  version bigint not null,
  search_text text not null,
  primary key (tenant_id, request_id)
);
create unique index tracking_code on tracking (tenant_id, tracking_code);
create index tracking_office_number on tracking (tenant_id, office_tracking_number) where office_tracking_number is not null;
create index tracking_of_applicant on tracking (tenant_id, applicant_id, submitted_at desc, request_id desc);
create index tracking_citing on tracking (tenant_id, cites_id) where cites_id is not null;
create index tracking_correcting on tracking (tenant_id, corrects_id) where corrects_id is not null;
-- The running clocks in the order in which they run out; those that have are not in it, so that its size is what is open.
create index tracking_running on tracking (answer_due, tenant_id, request_id) where answer_due is not null and overdue_at is null;
create table tracking_message (
  tenant_id varchar not null,
  request_id uuid not null,
  version bigint not null,
  from_applicant boolean not null,
  author_name text not null,
  author_role text not null,
  author_unit text null,
  text text not null,
  final boolean not null,
  at timestamptz not null,
  primary key (tenant_id, request_id, version)
);
create table request_file (
  tenant_id varchar not null,
  request_id uuid not null,
  file_id uuid not null,
  version bigint not null,
  of_message boolean not null,
  place integer not null,
  use text not null,
  name text not null,
  format text not null,
  size bigint not null,
  sha256 text not null,
  primary key (tenant_id, request_id, file_id)
);
-- A file is used once: of two requests that take it at the same time one is not written.
create unique index request_file_once on request_file (tenant_id, file_id);
