-- Why a case ended early, and on what evidence.
create table termination (
    case_number text        primary key references cases (number),
    condition   text        not null,
    reason      text        not null,
    evidence    text[]      not null,
    by_username text        not null,
    by_name     text        not null,
    at          timestamptz not null
);
