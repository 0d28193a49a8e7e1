-- What the applicant says of the service. A null rating with a row: declined to rate.
create table evaluation (
    case_number     text        primary key references cases (number),
    rating          smallint    check (rating between 1 and 5),
    channel         text,
    comment         text,
    entered_by      text        not null,
    entered_by_name text        not null,
    at              timestamptz not null
);
