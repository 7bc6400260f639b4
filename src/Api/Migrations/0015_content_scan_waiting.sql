-- Its size is what is to be scanned.
create index content_scan_waiting on content_scan (next_at) where state = 'waiting';
