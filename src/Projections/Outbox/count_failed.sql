select count(*)::integer from (select 1
/*failed.sql*/
limit $2) as failed;
