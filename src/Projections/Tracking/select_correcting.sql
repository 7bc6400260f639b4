-- What has come in the place of refused requests: at most one for each that was not withdrawn.
select * from tracking where tenant_id = $1 and corrects_id = any ($2);
