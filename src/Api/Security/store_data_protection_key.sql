insert into data_protection_key (friendly_name, xml) values ($1, $2);
