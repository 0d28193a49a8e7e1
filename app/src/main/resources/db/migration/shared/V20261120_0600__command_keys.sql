-- One row per idempotency key: what a command was answered, so that a repetition gets the same answer.
create table command_key (
    actor       text        not null,
    key         text        not null,
    verb        text        not null,
    fingerprint text        not null,
    answer      jsonb,
    created_at  timestamptz not null default now(),
    primary key (actor, key)
);

create index command_key_age on command_key (created_at);

-- People as sign-in knows them, for names in history and for assigning work.
create table account (
    username   text        primary key,
    name       text        not null,
    unit       text        not null,
    roles      text[]      not null,
    updated_at timestamptz not null default now()
);

create index account_unit on account (unit);
