-- The product's own list of public holidays changes with its releases, and so do clocks. And a process that did not know the
-- new calendar yet may have started a clock by the old one after all others were looked through: they are once more then.
alter table checked_calendar
  add column holidays_edition integer not null default 0,
  add column again_at timestamptz null;
