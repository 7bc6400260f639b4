-- How many people a list has, up to a limit.
select count(*)::int from (
select
/*people_found.sql*/
limit $7) as counted;
