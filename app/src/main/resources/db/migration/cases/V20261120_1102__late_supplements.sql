-- What the responsible agent did when the applicant had not brought in time what was asked for.
create table supplement_decision (
    id          bigint      generated always as identity primary key,
    case_number text        not null references cases (number),
    decision    text        not null check (decision in ('REMIND', 'EXTEND', 'PROPOSE_TERMINATION')),
    channel     text,
    what        text,
    reason      text,
    days        int,
    by_username text        not null,
    by_name     text        not null,
    at          timestamptz not null,
    check ((decision = 'REMIND') = (what is not null)),
    check ((decision = 'REMIND') = (channel is not null)),
    check ((decision = 'REMIND') = (reason is null)),
    check ((decision = 'PROPOSE_TERMINATION') = (days is null))
);

create index supplement_decision_case on supplement_decision (case_number, id);
