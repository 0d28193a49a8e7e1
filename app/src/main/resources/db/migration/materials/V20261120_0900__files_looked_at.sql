-- What the bytes of a file are, whether a scanner has looked, how far its words have been read. The
-- states are the queues too: a poller takes what is due, and what commits with the row is done.
alter table material_file
    add column kind          text,
    add column sm3           text        check (sm3 ~ '^[0-9a-f]{64}$'),
    add column scan          text        not null default 'OFF'
                             check (scan in ('OFF', 'CLEAN', 'QUARANTINED', 'INFECTED')),
    add column scan_problem  text,
    add column scan_at       timestamptz,
    add column scan_attempts int         not null default 0,
    add column scan_due      timestamptz,
    add column text_state    text        not null default 'NONE'
                             check (text_state in ('NONE', 'WAITING', 'DONE', 'EXTRACTION_FAILED')),
    add column text_attempts int         not null default 0,
    add column text_due      timestamptz,
    add column text_problem  text,
    add check ((scan = 'QUARANTINED') <= (scan_due is not null)),
    add check ((text_state = 'WAITING') <= (text_due is not null)),
    add check ((text_state = 'EXTRACTION_FAILED') = (text_problem is not null));

create index material_file_to_scan on material_file (scan_due) where scan = 'QUARANTINED';
create index material_file_to_read on material_file (text_due) where text_state = 'WAITING';

-- Smaller copies of pictures for looking at, made when first wanted. A picture that can't be read
-- has a row without an object, so that it is not tried again and again.
create table material_preview (
    file_id    uuid        not null references material_file (id),
    edge       int         not null,
    object_key text        unique,
    sha256     text,
    made_at    timestamptz not null,
    primary key (file_id, edge),
    check ((object_key is null) = (sha256 is null))
);

-- The words of a file, as keyed hashes of every two and three signs that stand side by side: found
-- by what is asked for, readable by nobody, for they name people.
create table material_text (
    file_id     uuid     primary key references material_file (id),
    case_number text     not null references cases (number),
    grams       bigint[] not null
);

create index material_text_grams on material_text using gin (grams);
