-- Those whose end is so near that they have to be reminded, and who have not been, for this day or a later one.
select account_id
from account_tenure
where stage = 'temporary' and tenant_id = $1 and door = $2 and until > $3 and until <= $4 and (reminded is null or reminded > $5)
order by until
limit $6;
