-- What is to happen after commit. Written in the transaction that decides it, one row at a time or
-- by the hundred thousand; taken by the relay with SKIP LOCKED.
create table outbox (
    id           bigint      generated always as identity primary key,
    topic        text        not null,
    case_number  text,
    payload      jsonb       not null,
    created_at   timestamptz not null,
    available_at timestamptz not null,
    attempts     int         not null default 0,
    last_error   text,
    parked_at    timestamptz,
    done_at      timestamptz
);

create index outbox_waiting on outbox (available_at, id) where done_at is null and parked_at is null;
create index outbox_parked on outbox (parked_at) where done_at is null and parked_at is not null;
