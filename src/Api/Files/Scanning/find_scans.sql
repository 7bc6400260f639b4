select sha256, state from content_scan where tenant_id = $1 and sha256 = any ($2);
