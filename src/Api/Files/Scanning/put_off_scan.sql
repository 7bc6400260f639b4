update content_scan set next_at = $3 where tenant_id = $1 and sha256 = $2 and state = 'waiting';
