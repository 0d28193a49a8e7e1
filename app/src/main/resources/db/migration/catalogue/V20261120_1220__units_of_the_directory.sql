-- Units and people are kept in Keycloak and mirrored here. Which group a unit is; null for one that only a
-- list has named. A unit whose group has gone stays open for its cases until they are done.
alter table unit
    add column directory_id text,
    add column gone_at      timestamptz;

create unique index unit_directory on unit (directory_id) where directory_id is not null;

-- Counts every change of the tree, so that each node knows when to read it anew.
create table unit_version (
    version bigint not null
);
insert into unit_version values (0);

create function unit_version_rises() returns trigger language plpgsql as $$
begin
    update unit_version set version = version + 1;
    return null;
end
$$;

create trigger unit_changed
    after insert or update or delete on unit
    for each statement execute function unit_version_rises();
