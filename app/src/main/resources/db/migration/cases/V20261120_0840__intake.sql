-- What somebody has typed into 新建办件 and not yet registered; one per person, encrypted as a whole.
create table case_draft (
    username   text        primary key,
    content    bytea       not null,
    key_id     text        not null,
    updated_at timestamptz not null
);

create index case_draft_age on case_draft (updated_at);

create sequence inquiry_sequence;

-- 首问: who asked what, and what came of it. What was said may name people, so it is encrypted too.
create table inquiry (
    number          text        primary key,
    unit            text        not null,
    item_code       text,
    item_name       text,
    channel         text        not null,
    outcome         text        not null check (outcome in ('ANSWERED', 'REFERRED')),
    referred_unit   text,
    referred_person text,
    key_id          text        not null,
    question_enc    bytea       not null,
    answer_enc      bytea,
    name_enc        bytea,
    name_masked     text,
    phone_enc       bytea,
    phone_masked    text,
    by_username     text        not null,
    by_name         text        not null,
    at              timestamptz not null,
    check ((outcome = 'ANSWERED') = (answer_enc is not null)),
    check ((outcome = 'REFERRED') = (referred_unit is not null))
);

create index inquiry_unit on inquiry (unit text_pattern_ops, at desc);
