-- Limits that run for a case. A row is computed from its events: start, limit, extension, pauses.
create table deadline (
    id                uuid           primary key default uuidv7(),
    case_number       text           not null references cases (number),
    kind              text           not null check (kind in ('request', 'promised', 'statutory', 'service', 'leg', 'supplement',
                                                              'delivery', 'evaluation', 'rectification', 'urging')),
    subject           text,
    started_on        date           not null,
    working_days      int            not null check (working_days between 0 and 3650),
    extended_days     int            not null default 0 check (extended_days between 0 and 3650),
    -- days, first and last included, on which the limit did not run
    pauses            datemultirange not null default '{}',
    paused_since      timestamptz,
    due_on            date           not null,
    due_at            timestamptz    not null,
    warn_at           timestamptz    not null,
    provisional       boolean        not null,
    calendar_revision bigint         not null,
    state             text           not null check (state in ('OPEN', 'MET', 'CANCELLED')),
    lamp              text           check (lamp in ('GREEN', 'YELLOW', 'RED', 'GREY')),
    unit              text           not null,
    step              text           not null,
    -- when the poller has something to do: first at warn_at, then at due_at
    next_at           timestamptz,
    raised_at         timestamptz,
    closed_at         timestamptz,
    check ((state = 'OPEN') = (lamp is not null)),
    check ((state = 'OPEN') = (closed_at is null)),
    check ((paused_since is not null) = (lamp is not distinct from 'GREY')),
    check (next_at is null or lamp in ('GREEN', 'YELLOW'))
);

create index deadline_case on deadline (case_number);
create unique index deadline_one_open on deadline (case_number, kind, subject) nulls not distinct where state = 'OPEN';
create index deadline_next on deadline (next_at) where state = 'OPEN' and next_at is not null;
create index deadline_calendar on deadline (calendar_revision) where state = 'OPEN';
