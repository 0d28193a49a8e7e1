-- Until when the store lets nobody change or delete the object; null where it is not locked (yet).
alter table material_file add column locked_until timestamptz;

create index material_file_unlocked on material_file (id) where locked_until is null;
