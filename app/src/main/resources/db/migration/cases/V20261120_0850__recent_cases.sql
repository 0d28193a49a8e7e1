-- Which cases a person opened last, to find them again; only the last few are kept.
create table case_opened (
    username    text        not null,
    case_number text        not null references cases (number),
    opened_at   timestamptz not null,
    primary key (username, case_number)
);

create index case_opened_newest on case_opened (username, opened_at desc);
