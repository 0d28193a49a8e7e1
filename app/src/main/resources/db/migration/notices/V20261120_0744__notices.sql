-- What the applicant is told in writing about missing and defective materials.
create table notice (
    id             uuid        primary key,
    case_number    text        not null references cases (number),
    position       int         not null check (position > 0),
    number         text        not null unique,
    kind           text        not null check (kind in ('ONE_TIME', 'FORMAL', 'CORRECTION')),
    unit           text        not null,
    issued_by      text        not null,
    issued_by_name text        not null,
    issued_at      timestamptz not null,
    due_on         date,
    -- Why a later notice may name what no earlier one named, and the unit it is counted against.
    override       text        check (override in ('FRONT_MISSED')),
    override_unit  text,
    unique (case_number, position),
    check ((override is null) = (override_unit is null)),
    check (override_unit is null or override_unit <> unit)
);

create table notice_line (
    notice_id     uuid   not null references notice (id),
    position      int    not null check (position > 0),
    material_id   bigint not null references material (id),
    material_code text   not null,
    name          text   not null,
    problem       text   not null check (problem in ('MISSING', 'DEFECTIVE')),
    defect        text,
    remedy        text   not null,
    primary key (notice_id, position),
    unique (notice_id, material_id),
    check ((problem = 'DEFECTIVE') = (defect is not null))
);

-- What the applicant was told, when, how and by whom.
create table feedback (
    id          bigint      generated always as identity primary key,
    case_number text        not null references cases (number),
    at          timestamptz not null,
    channel     text        not null,
    what        text        not null,
    by_name     text        not null
);

create index feedback_case on feedback (case_number, id);
