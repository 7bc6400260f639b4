-- How many requests staff's list has, up to a limit.
select count(*)::int from (
select
/*in_scope.sql*/
limit $13) as counted;
