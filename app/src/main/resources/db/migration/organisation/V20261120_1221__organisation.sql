-- Which user an account is, when a token or the directory last said what is in the row, and why it is closed:
-- LEFT was recorded here and holds whatever the directory says; the others end when the directory says so.
alter table account
    add column directory_id   text,
    add column confirmed_at   timestamptz,
    add column closed_because text check (closed_because in ('LEFT', 'DISABLED', 'GONE'));

update account set closed_because = 'LEFT' where closed_at is not null;

create index account_directory on account (directory_id) where directory_id is not null;
create index account_unit_name on account (unit text_pattern_ops, username);

-- One reading of the directory: the whole of it, or the people of whom events told (FOLLOW).
create table directory_run (
    id           bigint      generated always as identity primary key,
    kind         text        not null check (kind in ('FULL', 'FOLLOW')),
    dry          boolean     not null,
    accept_many  boolean     not null default false,
    asked_by     text,
    state        text        not null check (state in ('ASKED', 'RUNNING', 'DONE', 'STOPPED', 'FAILED')),
    asked_at     timestamptz not null,
    started_at   timestamptz,
    heartbeat_at timestamptz,
    finished_at  timestamptz,
    units        int,
    people       int,
    counts       jsonb       not null default '{}',
    problem      text
);

-- One full reading at a time, on whichever node.
create unique index directory_run_one_at_a_time on directory_run ((kind = 'FULL'))
    where kind = 'FULL' and state in ('ASKED', 'RUNNING');

-- What a reading found to be different, or wrong there. Codes of units and user names as they were found.
create table directory_change (
    id       bigint generated always as identity primary key,
    run      bigint not null references directory_run (id) on delete cascade,
    kind     text   not null,
    problem  boolean not null default false,
    unit     text,
    username text,
    name     text,
    before   text,
    after    text
);

create index directory_change_run on directory_change (run, problem desc, id);

-- Where the reading of events stands, and when the next reading is due. One row.
create table directory_feed (
    only_one        boolean     primary key default true check (only_one),
    full_at         timestamptz not null default '-infinity',
    follow_at       timestamptz not null default '-infinity',
    events_until    timestamptz,
    failures_until  timestamptz,
    events_known    text[]      not null default '{}',
    reached_at      timestamptz,
    away_since      timestamptz,
    away_reason     text
);
insert into directory_feed default values;

-- What a reading has read so far; nothing of it outlives the reading, nor a crash of the server.
create unlogged table directory_seen_group (
    run       bigint not null,
    id        text   not null,
    parent_id text   not null,
    code      text,
    name      text   not null,
    level     text,
    primary key (run, id)
);

create unlogged table directory_seen_unit (
    run      bigint not null,
    group_id text   not null,
    code     text   not null,
    name     text   not null,
    type     text,
    level    text,
    parent   text,
    problem  text,
    primary key (run, group_id)
);

create index directory_seen_unit_code on directory_seen_unit (run, code);

create unlogged table directory_seen_member (
    run      bigint not null,
    user_id  text   not null,
    group_id text   not null,
    primary key (run, user_id, group_id)
);

create unlogged table directory_seen_role (
    run     bigint not null,
    user_id text   not null,
    role    text   not null,
    primary key (run, user_id, role)
);

create unlogged table directory_seen_user (
    run      bigint  not null,
    id       text    not null,
    username text    not null,
    name     text    not null,
    enabled  boolean not null,
    primary key (run, id)
);

create unlogged table directory_seen_person (
    run      bigint  not null,
    user_id  text    not null,
    username text    not null,
    name     text    not null,
    enabled  boolean not null,
    unit     text,
    roles    text[]  not null,
    problem  text,
    primary key (run, user_id)
);

create index directory_seen_person_name on directory_seen_person (run, username);

-- Sign-ins that failed: with our own form, or at Keycloak. The name as it was typed, cut and cleaned.
create table sign_in_failure (
    id       bigint      generated always as identity primary key,
    at       timestamptz not null,
    username text        not null,
    address  text        not null,
    reason   text        not null,
    event_id text        unique
);

create index sign_in_failure_at on sign_in_failure (at desc, id desc);
create index sign_in_failure_name on sign_in_failure (username);
