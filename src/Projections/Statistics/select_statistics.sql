-- The requests that were submitted in a period, counted by keys of a closed set in StatisticsQueries. What has happened
-- counts for the unit that answers for it, what is open for the unit that has it now. Quantiles are exact: the least value
-- that so large a part of all first replies does not exceed.
select *
from (
  select /*key*/,
    count(*) as received,
    count(first_reply_minutes) as answered,
    count(*) filter (where in_time) as answered_in_time,
    count(*) filter (where not in_time) as answered_late,
    count(*) filter (where status = 'rejected') as rejected,
    count(*) filter (where status = 'withdrawn') as withdrawn,
    count(*) filter (where escalated) as escalated,
    count(*) filter (where reopened) as reopened,
    count(*) filter (where corrects) as corrected,
    percentile_disc(0.5) within group (order by first_reply_minutes) as median_minutes,
    percentile_disc(0.9) within group (order by first_reply_minutes) as ninetieth_percentile_minutes
  from statistics
  where tenant_id = $1 and submitted_on between $2 and $3
  /*$4*/ and unit = any ($4)
  /*$5*/ and service = any ($5)
  group by /*groups*/
) as happened
full join (
  select /*holder key*/,
    count(*) as open,
    count(*) filter (where status = 'awaitingReply' and answer_due < $6) as overdue
  from statistics
  where tenant_id = $1 and submitted_on between $2 and $3 and status in ('awaitingApproval', 'awaitingReply', 'inProgress')
  /*$4*/ and holder = any ($4)
  /*$5*/ and service = any ($5)
  group by /*groups*/
) as standing using (/*names*/);
