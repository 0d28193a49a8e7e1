-- What is still sealed with a retired key is found without reading the whole table.
create index applicant_key on applicant (key_id);
create index delivery_key on delivery (key_id);
create index inquiry_key on inquiry (key_id);
