-- What a deciding party waits for, told apart because not everything stops every clock.
alter table case_party add column waits_for text;
update case_party set waits_for = 'CORRECTION' where status = 'WAITING';
alter table case_party add check ((status = 'WAITING') = (waits_for is not null));

-- Kinds and facts of a case that are derived once and kept.
alter table cases
    add column on_the_spot     boolean not null default false,
    add column reported        boolean not null default false,
    add column deemed_accepted boolean not null default false;

-- 特别程序 (行政许可法 45): one after the other in each branch.
create table special_procedure (
    id           uuid        primary key default uuidv7(),
    case_number  text        not null references cases (number),
    unit         text        not null,
    kind         text        not null check (kind in ('SITE_INSPECTION', 'HEARING', 'TENDER', 'AUCTION', 'EXAMINATION', 'TESTING',
                                                      'QUARANTINE', 'APPRAISAL', 'EXPERT_REVIEW', 'PUBLIC_NOTICE')),
    reason       text        not null,
    expected_end date        not null,
    state        text        not null check (state in ('OPEN', 'ENDED', 'CANCELLED')),
    opened_by    text        not null,
    opened_at    timestamptz not null,
    result       text,
    ended_by     text,
    ended_at     timestamptz,
    check ((state = 'OPEN') = (ended_at is null)),
    check ((state = 'ENDED') = (result is not null))
);

create index special_procedure_case on special_procedure (case_number, id);
create unique index special_procedure_one_open on special_procedure (case_number, unit) where state = 'OPEN';

-- 报请批复: an authority above the county or elsewhere must answer before a party decides.
create table external_approval (
    id            uuid        primary key default uuidv7(),
    case_number   text        not null references cases (number),
    unit          text        not null,
    authority     text        not null,
    reference     text        not null,
    expected_on   date        not null,
    state         text        not null check (state in ('OPEN', 'REPLIED', 'CANCELLED')),
    asked_by      text        not null,
    asked_at      timestamptz not null,
    answer        text        check (answer in ('GRANTED', 'REJECTED', 'RETURNED')),
    answer_number text,
    answered_on   date,
    answer_text   text,
    recorded_by   text,
    closed_at     timestamptz,
    check ((state = 'OPEN') = (closed_at is null)),
    check ((state = 'REPLIED') = (answer is not null)),
    check ((state = 'REPLIED') = (answered_on is not null))
);

create index external_approval_case on external_approval (case_number, id);
create unique index external_approval_one_open on external_approval (case_number, unit) where state = 'OPEN';

create table external_chase (
    id          bigint      generated always as identity primary key,
    approval    uuid        not null references external_approval (id),
    said        text        not null,
    expected_on date        not null,
    by_name     text        not null,
    at          timestamptz not null
);

create index external_chase_approval on external_chase (approval, id);

-- 延期 (行政许可法 42): once in a case.
create table limit_extension (
    case_number  text        primary key references cases (number),
    unit         text        not null,
    working_days int         not null check (working_days > 0),
    reason       text        not null,
    by_username  text        not null,
    by_name      text        not null,
    at           timestamptz not null
);
