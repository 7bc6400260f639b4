-- It grew with all files; the next one has those alone that may have to be swept.
drop index uploaded_file_by_age;
