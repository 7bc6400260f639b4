-- What is counted of each request. Whether it is overdue stands nowhere: time alone decides that.
create table statistics (
  tenant_id varchar not null,
  request_id uuid not null,
  service text not null,
  unit text not null,
  holder text not null,
  submitted_on date not null,
  jalali_month date not null,
  status text not null,
  answer_due timestamptz null,
  first_reply_minutes integer null,
  in_time boolean null,
  escalated boolean not null,
  reopened boolean not null,
  corrects boolean not null,
  primary key (tenant_id, request_id)
);
-- A period is read from the index alone, as far as its pages have been vacuumed.
create index statistics_by_day on statistics (tenant_id, submitted_on)
  include (unit, service, jalali_month, status, first_reply_minutes, in_time, escalated, reopened, corrects);
create index statistics_open on statistics (tenant_id, submitted_on) include (holder, service, jalali_month, status, answer_due)
  where status in ('awaitingApproval', 'awaitingReply', 'inProgress');
