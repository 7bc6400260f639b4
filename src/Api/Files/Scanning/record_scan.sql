update content_scan set state = $3, finding = $4, scanned_at = $5 where tenant_id = $1 and sha256 = $2 and state = 'waiting';
