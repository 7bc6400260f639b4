select version from projection_version where name = $1;
