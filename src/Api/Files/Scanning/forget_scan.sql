delete from content_scan where tenant_id = $1 and sha256 = $2;
