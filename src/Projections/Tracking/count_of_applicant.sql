-- How many requests of their own a person has, up to a limit.
select count(*)::int from (
select
/*of_applicant.sql*/
limit $7) as counted;
