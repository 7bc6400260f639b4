-- People by name, after a key (name_order, account_id).
select account_id, tenant_id, name, mobile, opened_at, second_factor_since
/*people_found.sql*/
/*$7*/ and (name_order, account_id) > ($7, $8)
order by name_order, account_id
limit $9;
