-- Days that differ from the week: holidays, and weekend days that are worked (调休).
create table calendar_year (
    year      int         primary key check (year between 1949 and 2200),
    source    text        not null check (source in ('BUNDLED', 'IMPORTED')),
    -- grows with every load of any year; a deadline keeps the revision it was computed with
    revision  bigint      not null unique,
    loaded_at timestamptz not null
);

create table calendar_day (
    day  date not null primary key,
    year int  not null references calendar_year (year),
    kind text not null check (kind in ('OFF', 'WORK')),
    check (extract(year from day) = year)
);
