-- What an agent did for an applicant who files in person.
create table service_record (
    id            bigint      generated always as identity primary key,
    case_number   text        not null references cases (number),
    kind          text        not null check (kind in ('POLICY', 'QUESTIONS', 'PROCEDURE', 'MATERIALS', 'ONLINE_FILING', 'TRACKING')),
    -- By which way; null for what the step itself has recorded.
    channel       text        check (channel in ('WINDOW', 'HOME', 'MOBILE', 'ONLINE', 'PHONE', 'REMOTE_VIDEO', 'SELF_SERVICE')),
    explained     text        not null,
    filing_number text,
    approver      text,
    -- The filing was not approved: what was filed before it counts no more.
    failed        boolean     not null default false,
    unit          text        not null,
    by_username   text        not null,
    by_name       text        not null,
    at            timestamptz not null
);

create index service_record_case on service_record (case_number, id);

-- A case that went on in another mode; the process it was in before ends there.
create table case_conversion (
    id               bigint      generated always as identity primary key,
    case_number      text        not null references cases (number),
    from_mode        text        not null check (from_mode in ('PROXY', 'HELP')),
    to_mode          text        not null check (to_mode in ('PROXY', 'HELP') and to_mode <> from_mode),
    reason           text,
    process_instance text        not null,
    by_username      text        not null,
    by_name          text        not null,
    at               timestamptz not null
);

create index case_conversion_case on case_conversion (case_number, id);

-- The kinds of limits are those of the enum DeadlineKind; features add theirs.
alter table deadline drop constraint if exists deadline_kind_check;
