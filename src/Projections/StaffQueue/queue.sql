-- What staff work from: every request with what their lists show, filter and sort by.
create table queue (
  tenant_id varchar not null,
  request_id uuid not null,
  tracking_code text not null,
  service text not null,
  definition_version integer not null,
  unit text not null,
  with_unit boolean not null,
  status text not null,
  applicant_id text not null,
  sender_name text not null,
  subject text not null,
  priority text null,
  assignee_id text null,
  assignee_name text null,
  submitted_at timestamptz not null,
  awaiting_since timestamptz null,
  answer_due timestamptz null,
  escalated_at timestamptz null,
  step text null,
  party text null,
  last_event_at timestamptz not null,
  version bigint not null,
  search_text text not null,
  -- Lists that sort by the due instant put what has none last.
  due_or_never timestamptz not null generated always as (coalesce(answer_due, 'infinity'::timestamptz)) stored,
  search tsvector not null generated always as (array_to_tsvector(string_to_array(search_text, ' '))) stored,
  primary key (tenant_id, request_id)
);
-- For those who see the whole organisation.
create index queue_by_submission on queue (tenant_id, submitted_at, request_id);
create index queue_by_due on queue (tenant_id, due_or_never, request_id);
create index queue_by_change on queue (tenant_id, last_event_at, request_id);
-- For those who see a unit.
create index queue_by_unit on queue (tenant_id, unit, submitted_at, request_id);
create index queue_by_unit_due on queue (tenant_id, unit, due_or_never, request_id);
-- For the representatives of a party.
create index queue_by_party on queue (tenant_id, party, submitted_at, request_id) where party is not null;
create index queue_awaiting_approval on queue (tenant_id, submitted_at, request_id) where status = 'awaitingApproval';
create index queue_search on queue using gin (search);
