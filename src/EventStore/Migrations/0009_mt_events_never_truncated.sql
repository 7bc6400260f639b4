create trigger mt_events_never_truncated before truncate on mt_events
  for each statement execute function refuse_change_of_event();
