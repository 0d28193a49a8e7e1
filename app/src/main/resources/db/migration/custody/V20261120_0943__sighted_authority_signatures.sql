-- Papers that were seen at the desk and given straight back; papers that went to an authority against
-- a receipt.
alter table piece_event drop constraint piece_event_event_check;
alter table piece_event add constraint piece_event_known check (event in ('SIGHTED', 'TAKEN_IN', 'ISSUED', 'DISPATCHED',
    'RECEIVED', 'MISSING', 'FOUND', 'RECOUNTED', 'LOST', 'DELIVERED', 'KEPT', 'RETURNED', 'TO_AUTHORITY'));
alter table piece add column receipt text;
alter table piece add constraint piece_receipted check ((state = 'WITH_AUTHORITY') = (receipt is not null));

-- What came of asking somebody to sign when papers changed hands with the applicant's side.
create table signing (
    id          bigint      generated always as identity primary key,
    case_number text        not null references cases (number),
    occasion    text        not null check (occasion in ('TAKEN_IN', 'DELIVERED', 'RETURNED')),
    result      text        not null check (result in ('SIGNED', 'SEALED', 'FINGERPRINT', 'REFUSED', 'UNREACHABLE')),
    witnesses   text[]      not null,
    post_number text,
    note        text,
    pieces      int         not null check (pieces >= 0),
    by_username text        not null,
    by_name     text        not null,
    at          timestamptz not null,
    check (result <> 'UNREACHABLE' or post_number is not null),
    check (cardinality(witnesses) >= case result when 'FINGERPRINT' then 1 when 'REFUSED' then 2 else 0 end)
);

create index signing_case on signing (case_number, id);

-- In a joint case the lead window keeps the originals; for each department it certifies a copy.
create table certified_copy (
    id             bigint      generated always as identity primary key,
    case_number    text        not null references cases (number),
    piece_id       bigint      not null references piece (id),
    for_unit       text        not null,
    certified_unit text        not null check (certified_unit <> for_unit),
    certified_by   text        not null,
    certified_name text        not null,
    certified_at   timestamptz not null,
    unique (piece_id, for_unit)
);

create index certified_copy_case on certified_copy (case_number, id);
