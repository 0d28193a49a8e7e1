-- Until when the store lets nobody change or delete the object; null where it is not locked (yet).
alter table document_file add column locked_until timestamptz;

create index document_file_unlocked on document_file (object_key) where locked_until is null;

-- What waits for its lock is read in the order of its keys, files and documents alike.
drop index material_file_unlocked;
create index material_file_unlocked on material_file (object_key) where locked_until is null;
