-- Papers on their way from one unit to another, signed for at both ends.
create table handover (
    id                uuid        primary key,
    case_number       text        not null references cases (number),
    number            int         not null check (number > 0),
    sheet_number      text        not null unique,
    from_unit         text        not null,
    to_unit           text        not null check (to_unit <> from_unit),
    channel           text        not null check (channel in ('PERSON', 'POST', 'PLATFORM', 'INDUSTRY_SYSTEM')),
    carrier           text,
    tracking_number   text,
    outside_number    text,
    note              text,
    pieces            int         not null check (pieces >= 0),
    missing           int         not null default 0 check (missing between 0 and pieces),
    state             text        not null check (state in ('IN_TRANSIT', 'RECEIVED', 'DISCREPANCY')),
    sent_by           text        not null,
    sent_by_name      text        not null,
    sent_at           timestamptz not null,
    received_by       text,
    received_by_name  text,
    received_at       timestamptz,
    receive_note      text,
    resolution        text        check (resolution in ('FOUND', 'RECOUNTED', 'LOST')),
    responsible_unit  text,
    replacement       text,
    resolution_note   text,
    resolved_by       text,
    resolved_by_name  text,
    resolved_at       timestamptz,
    unique (case_number, number),
    check (pieces = 0 or channel in ('PERSON', 'POST')),
    check ((state = 'IN_TRANSIT') = (received_by is null)),
    check ((received_by is null) = (received_at is null)),
    check (state <> 'DISCREPANCY' or missing > 0),
    check ((resolution is null) = (resolved_by is null)),
    check (resolution is null or state = 'RECEIVED'),
    check ((resolution = 'LOST') is not true or (responsible_unit is not null and replacement is not null))
);

-- Between two units a case has one open sheet at most.
create unique index handover_open on handover (case_number, from_unit, to_unit)
    where state in ('IN_TRANSIT', 'DISCREPANCY');

-- A piece is one physical sheet or document. Where it is, it is in exactly one way: with the
-- applicant, in one person's hands at one unit, or on one sheet in transit.
create table piece (
    id              bigint      generated always as identity primary key,
    case_number     text        not null references cases (number),
    material_code   text,
    name            text        not null,
    kind            text        not null check (kind in ('ORIGINAL', 'COPY', 'RESULT')),
    number          int         not null check (number > 0),
    document_number text,
    state           text        not null check (state in ('SIGHTED', 'HELD', 'IN_TRANSIT', 'RETURNED', 'DELIVERED',
                                                          'KEPT', 'LOST', 'WITH_AUTHORITY')),
    holder_unit     text,
    holder          text,
    holder_name     text,
    handover_id     uuid        references handover (id),
    authority       text,
    since           timestamptz not null,
    unique nulls not distinct (case_number, material_code, kind, number),
    check ((kind = 'RESULT') = (material_code is null)),
    check ((state in ('HELD', 'KEPT')) = (holder is not null)),
    check ((holder is null) = (holder_unit is null)),
    check ((holder is null) = (holder_name is null)),
    check ((state = 'IN_TRANSIT') = (handover_id is not null)),
    check ((state = 'WITH_AUTHORITY') = (authority is not null))
);

create index piece_holder on piece (holder_unit, case_number) where state = 'HELD';
create index piece_handover on piece (handover_id) where handover_id is not null;

-- What travelled on a sheet, and what became of it. Null: not yet received.
create table handover_piece (
    handover_id uuid   not null references handover (id),
    piece_id    bigint not null references piece (id),
    result      text   check (result in ('RECEIVED', 'MISSING', 'FOUND', 'RECOUNTED', 'LOST')),
    primary key (handover_id, piece_id)
);

-- No piece is on two open sheets.
create unique index handover_piece_open on handover_piece (piece_id)
    where result is null or result = 'MISSING';

-- The line of hands: rows are added and never changed.
create table piece_event (
    id          bigint      generated always as identity primary key,
    case_number text        not null references cases (number),
    piece_id    bigint      not null references piece (id),
    at          timestamptz not null,
    event       text        not null check (event in ('TAKEN_IN', 'ISSUED', 'DISPATCHED', 'RECEIVED', 'MISSING', 'FOUND',
                                                      'RECOUNTED', 'LOST', 'DELIVERED', 'KEPT', 'RETURNED')),
    state       text        not null,
    from_unit   text,
    from_name   text,
    to_unit     text,
    to_name     text,
    handover_id uuid        references handover (id),
    by_username text        not null,
    by_name     text        not null,
    note        text
);

create index piece_event_case on piece_event (case_number, id);
create index piece_event_piece on piece_event (piece_id, id);

create function piece_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'piece_event is append-only';
end
$$;

create trigger piece_event_no_change
    before update or delete on piece_event
    for each row execute function piece_event_is_append_only();

create trigger piece_event_no_truncate
    before truncate on piece_event
    for each statement execute function piece_event_is_append_only();
