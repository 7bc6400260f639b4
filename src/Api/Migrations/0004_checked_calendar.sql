-- By which version of an organisation's definition its running clocks were last looked through, so that a calendar that
-- changes moves them once, whichever process does it and however often that is started anew.
create table checked_calendar (
  tenant_id varchar primary key,
  definition_version integer not null
);
