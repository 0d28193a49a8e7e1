-- What is still sealed with a retired key is found without reading the whole table.
create index unresolved_matter_key on unresolved_matter (key_id);
create index supervision_step_key on supervision_step (key_id);
create index visit_key on visit (key_id) where key_id is not null;
