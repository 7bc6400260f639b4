select xml from data_protection_key order by id;
