from tracking
where tenant_id = $1 and applicant_id = $2
/*$3*/ and status = any ($3)
/*$4*/ and service = any ($4)
/*$5*/ and array_to_tsvector(string_to_array(search_text, ' ')) @@ $5::tsquery
/*$6*/ and status = 'awaitingReply' and answer_due < $6
