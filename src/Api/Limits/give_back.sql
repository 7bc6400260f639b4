update limit_use set taken = trim_array(taken, 1)
where tenant_id = $1 and name = $2 and subject = $3 and cardinality(taken) > 0;
