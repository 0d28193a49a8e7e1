-- By what an applicant follows a case without signing in: it stands in the QR code of every printed form.
-- 122 random bits, in 22 signs.
alter table cases add column tracking_code text not null
    default translate(rtrim(encode(uuid_send(gen_random_uuid()), 'base64'), '='), '+/', '-_');

create unique index cases_tracking_code on cases (tracking_code);

-- A printed form that the case owes somebody, as it was on the day it was issued. The applicant is not in
-- it: name and identifier are read when it is printed.
create table document (
    id             uuid        primary key,
    -- The order in which they were issued; those of one step share their time.
    position       bigint      generated always as identity,
    case_number    text        not null references cases (number),
    kind           text        not null,
    -- Which of several of its kind: the notice, the sheet of a handover, the first piece of a receipt.
    subject        text        not null default '',
    version        int         not null check (version > 0),
    number         text        not null,
    unit           text        not null,
    issued_by      text        not null,
    issued_by_name text        not null,
    issued_at      timestamptz not null,
    -- The task with whose completion it was issued; null when it was no task's.
    task_id        text,
    content        jsonb       not null,
    unique (case_number, kind, subject, version)
);

-- Its bytes, once printed. They lie in the object store and never change.
create table document_file (
    document_id uuid        not null references document (id),
    format      text        not null check (format in ('PDF', 'OFD')),
    object_key  text        not null unique,
    size        int         not null check (size > 0),
    sha256      text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    made_at     timestamptz not null,
    primary key (document_id, format)
);
