create function refuse_change_of_event() returns trigger language plpgsql as $$
begin
  raise exception 'mt_events is append-only: % is refused', tg_op using errcode = 'restrict_violation', constraint = 'mt_events_append_only';
end
$$;
