-- One question whatever is known, so that its time tells nothing (Q-07).
select exists (
  select from account_identity i
  join account_tenure t on t.tenant_id = i.tenant_id and t.account_id = i.account_id
  where i.tenant_id = $1 and i.kind = 'nationalCode' and i.value = $2 and i.active
    and t.stage <> 'expired' and (t.stage <> 'temporary' or t.until > $3)
);
