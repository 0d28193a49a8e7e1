-- The filing plan of a complex item: what is to be reached by when, agreed with the applicant.
create table milestone (
    id          bigint      generated always as identity primary key,
    case_number text        not null references cases (number),
    position    int         not null check (position > 0),
    name        text        not null,
    due_on      date        not null,
    missed_at   timestamptz,
    met_on      date,
    met_by_name text,
    unique (case_number, position),
    check ((met_on is null) = (met_by_name is null))
);
