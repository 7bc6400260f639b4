create trigger mt_events_append_only before update or delete on mt_events
  for each row execute function refuse_change_of_event();
