-- One try: whoever takes the row away has had it.
delete from image_proof where tenant_id = $1 and id = $2 and ends_at > $4 returning answer = $3;
