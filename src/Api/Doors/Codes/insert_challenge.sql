insert into code_challenge (
  tenant_id, id, purpose, door, browser, code, sealed, code_length, valid_seconds, resend_seconds, shows_mobile, tries, sends, sent_at, expires_at, ends_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 0, 1, $12, $13, $14);
