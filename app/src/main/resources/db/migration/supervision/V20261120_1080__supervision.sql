-- What is asked beside a case: each row stands for one process instance.
create table urging (
    id               text        primary key,
    case_number      text        not null references cases (number),
    kind             text        not null check (kind in ('URGED', 'SUPERVISED')),
    reason           text        not null,
    asked_unit       text        not null,
    unit             text        not null,
    state            text        not null check (state in ('OPEN', 'ANSWERED', 'CLOSED', 'CANCELLED')),
    escalations      int         not null default 0,
    issued_unit      text        not null,
    issued_by        text        not null,
    issued_by_name   text        not null,
    issued_at        timestamptz not null,
    answered_at      timestamptz,
    closed_at        timestamptz,
    process_instance text
);

create index urging_case on urging (case_number, issued_at);
create unique index urging_open on urging (case_number, asked_unit) where closed_at is null;

-- A problem reported in time and what the unit above did with it; counted for scorecards.
create table coordination (
    id               text        primary key,
    case_number      text        not null references cases (number),
    problem          text        not null,
    asking_unit      text        not null,
    unit             text        not null,
    state            text        not null check (state in ('OPEN', 'ANSWERED', 'SOLVED', 'CANCELLED')),
    asked_by         text        not null,
    asked_by_name    text        not null,
    reported_at      timestamptz not null,
    answered_unit    text,
    answered_at      timestamptz,
    closed_at        timestamptz,
    process_instance text
);

create index coordination_case on coordination (case_number, reported_at);
create unique index coordination_open on coordination (case_number, asking_unit) where closed_at is null;

-- One for the bad rating of a case.
create table rectification (
    id               text        primary key,
    case_number      text        not null unique references cases (number),
    unit             text        not null,
    state            text        not null check (state in ('VERIFYING', 'RECTIFYING', 'CONFIRMING', 'CLOSING',
                                                           'UNFOUNDED', 'RECTIFIED', 'CLOSED')),
    tries            int         not null default 0,
    opened_by        text        not null,
    opened_by_name   text        not null,
    opened_at        timestamptz not null,
    verified_at      timestamptz,
    closed_at        timestamptz,
    process_instance text
);

create sequence unresolved_sequence;

-- The register of what people could not get done (办不成事); who said what is encrypted.
create table unresolved_matter (
    number           text        primary key,
    case_number      text        references cases (number),
    source           text        not null check (source in ('WINDOW', '12345', 'LETTER', 'ONLINE')),
    registered_unit  text        not null,
    unit             text        not null,
    state            text        not null check (state in ('VERIFYING', 'COORDINATING', 'REPLYING', 'CONFIRMING',
                                                           'UNFOUNDED', 'SETTLED')),
    key_id           text        not null,
    name_enc         bytea       not null,
    name_masked      text        not null,
    phone_enc        bytea       not null,
    phone_hash       bytea       not null,
    phone_masked     text        not null,
    what_enc         bytea       not null,
    rounds           int         not null default 1,
    registered_by    text        not null,
    registered_by_name text      not null,
    registered_at    timestamptz not null,
    replied_at       timestamptz,
    closed_at        timestamptz,
    process_instance text
);

create index unresolved_matter_newest on unresolved_matter (registered_at desc, number desc);
create index unresolved_matter_case on unresolved_matter (case_number) where case_number is not null;

-- What was said at each step of any of them, encrypted because people are spoken of.
create table supervision_step (
    id          bigint      generated always as identity primary key,
    subject     text        not null,
    step        text        not null,
    outcome     text        not null,
    way         text,
    key_id      text        not null,
    said_enc    bytea,
    unit        text        not null,
    by_username text        not null,
    by_name     text        not null,
    at          timestamptz not null
);

create index supervision_step_subject on supervision_step (subject, id);

-- A task may belong to a matter without a case: its number then stands for the case's.
alter table worklist_task drop constraint worklist_task_case_number_fkey;
