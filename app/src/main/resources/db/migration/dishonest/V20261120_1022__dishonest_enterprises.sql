-- Enterprises that a county's administrator has imported as dishonest (失信企业). The list is replaced
-- as a whole; a name that was taken off it stays with the day on which that happened.
create table dishonest_enterprise (
    county     text  not null,
    code       text  not null,
    code_hash  bytea not null,
    name       text  not null,
    source     text  not null,
    listed_on  date  not null,
    removed_on date,
    primary key (county, code, source, listed_on),
    check (removed_on is null or removed_on >= listed_on)
);

create index dishonest_enterprise_code on dishonest_enterprise (code_hash);

create table dishonest_import (
    id          bigint      generated always as identity primary key,
    county      text        not null,
    file_name   text        not null,
    entries     int         not null,
    by_username text        not null,
    by_name     text        not null,
    at          timestamptz not null
);

create index dishonest_import_county on dishonest_import (county, id);
