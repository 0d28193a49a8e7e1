-- The kinds are the application's (DeadlineKind); a list here would only have to be kept equal.
alter table deadline drop constraint if exists deadline_kind_check;
alter table deadline add constraint deadline_kind_check check (kind ~ '^[a-z]+(_[a-z]+)*$');
