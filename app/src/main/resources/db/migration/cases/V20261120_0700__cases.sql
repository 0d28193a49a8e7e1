-- The case: one application. The row is the truth about status; the process routes.
create table bundle (
    id         uuid        primary key,
    kind       text        not null check (kind in ('PROJECT', 'THEME')),
    name       text        not null,
    code       text,
    lead_unit  text,
    created_at timestamptz not null default now()
);

create table cases (
    number           text        primary key,
    mode             text        not null check (mode in ('PROXY', 'HELP', 'DIRECT')),
    item_code        text        not null,
    item_name        text        not null,
    guide_id         bigint      not null,
    origin           text        not null,
    window_unit      text,
    issuer           text,
    lead_unit        text,
    responsible      text,
    channel          text        not null,
    timing           text        not null,
    status           text        not null check (status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED', 'COMPLETED',
                                                            'REFUSED', 'WITHDRAWN', 'TERMINATED')),
    result           text        check (result in ('GRANTED', 'REJECTED', 'NOT_ACCEPTED', 'HELPED', 'ANSWERED')),
    condition        text        check (condition in ('COMPLETED', 'APPLICANT_REQUEST', 'DISHONEST_ENTERPRISE', 'LAW_CONFLICT',
                                                      'FALSE_MATERIALS', 'DUTY_REFUSAL')),
    lamp             text        check (lamp in ('GREEN', 'YELLOW', 'RED', 'GREY')),
    applicant_masked text        not null,
    green_channel    boolean     not null default false,
    private_matter   boolean     not null default false,
    bad_rating       boolean     not null default false,
    supplemented     boolean     not null default false,
    awaiting         int         not null default 0,
    joint            boolean     not null default false,
    return_by        text,
    process_instance text,
    bundle_id        uuid        references bundle (id),
    consent_at       timestamptz not null,
    registered_by    text        not null,
    registered_at    timestamptz not null,
    entrusted_at     timestamptz,
    accepted_at      timestamptz,
    decided_at       timestamptz,
    completed_at     timestamptz,
    archived_at      timestamptz
);

create index cases_newest on cases (registered_at desc, number desc);
create index cases_origin on cases (origin text_pattern_ops, registered_at desc);

-- Every unit that has had to do with a case, and how; the ground of access.
create table case_unit (
    case_number text        not null references cases (number),
    unit        text        not null,
    relation    text        not null check (relation in ('ORIGIN', 'REACHED', 'BEFORE')),
    since       timestamptz not null,
    primary key (case_number, unit, relation)
);

create index case_unit_unit on case_unit (unit text_pattern_ops, relation, case_number);

-- Who applies. Personal columns are encrypted; hashes are keyed and serve exact search only.
create table applicant (
    case_number     text    primary key references cases (number),
    kind            text    not null check (kind in ('PERSON', 'ENTERPRISE')),
    id_type         text    not null,
    key_id          text    not null,
    name_enc        bytea   not null,
    name_hash       bytea   not null,
    name_masked     text    not null,
    id_number_enc   bytea,
    id_number_hash  bytea,
    id_masked       text,
    phone_enc       bytea,
    phone_hash      bytea,
    phone_masked    text,
    address_enc     bytea,
    other_enc       bytea,
    groups          text[]  not null default '{}'
);

create index applicant_id_number on applicant (id_number_hash);
create index applicant_name on applicant (name_hash);
create index applicant_phone on applicant (phone_hash);

-- A department or centre that decides in the case.
create table case_party (
    case_number text        not null references cases (number),
    unit        text        not null,
    position    int         not null,
    lead        boolean     not null,
    status      text        not null check (status in ('OPEN', 'WAITING', 'GRANTED', 'REJECTED')),
    decided_by  text,
    decided_at  timestamptz,
    primary key (case_number, unit)
);

-- What reviewers and deciders wrote.
create table case_opinion (
    id          bigint      generated always as identity primary key,
    case_number text        not null references cases (number),
    unit        text        not null,
    step        text        not null,
    outcome     text        not null,
    opinion     text,
    by_name     text        not null,
    by_username text        not null,
    at          timestamptz not null
);

create index case_opinion_case on case_opinion (case_number, id);

create sequence case_sequence;

-- The mandate: who signed how, for whom the agent acts.
create table mandate (
    case_number text        primary key references cases (number),
    signature   text        not null check (signature in ('SIGNED', 'SEALED', 'FINGERPRINT')),
    witness     text,
    signed_on   date        not null,
    agent       text        not null,
    agent_name  text        not null,
    recorded_at timestamptz not null
);

-- Every attempt at delivery; whoever received for the applicant is encrypted.
create table delivery (
    id              bigint      generated always as identity primary key,
    case_number     text        not null references cases (number),
    outcome         text        not null,
    way             text,
    tracking_number text,
    signature       text,
    relation        text,
    key_id          text        not null,
    receiver_enc    bytea,
    receiver_id_enc bytea,
    note            text,
    witnesses       text,
    by_username     text        not null,
    by_name         text        not null,
    at              timestamptz not null
);

create index delivery_case on delivery (case_number, id);

-- Why a limit was missed, asked once from the unit that held the case.
create table overdue_cause (
    id          bigint      generated always as identity primary key,
    case_number text        not null references cases (number),
    unit        text        not null,
    cause       text        not null,
    reason      text        not null,
    by_username text        not null,
    by_name     text        not null,
    at          timestamptz not null
);

create index overdue_cause_case on overdue_cause (case_number);
