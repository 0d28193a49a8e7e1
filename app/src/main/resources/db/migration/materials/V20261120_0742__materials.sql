-- What the guide pinned to a case asks for, and what was found when it was checked.
create table material (
    id                 bigint      generated always as identity primary key,
    case_number        text        not null references cases (number),
    code               text        not null,
    position           int         not null,
    name               text        not null,
    originals_required int         not null check (originals_required >= 0),
    copies_required    int         not null check (copies_required >= 0),
    required           boolean     not null,
    how_to_obtain      text,
    status             text        not null default 'UNCHECKED'
                       check (status in ('UNCHECKED', 'PRESENT', 'MISSING', 'DEFECTIVE', 'WAIVED')),
    originals          int         not null default 0 check (originals between 0 and 99),
    copies             int         not null default 0 check (copies between 0 and 99),
    -- Sheets handed over earlier that the ones counted now replace: they stay in custody.
    replaced_originals int         not null default 0 check (replaced_originals >= 0),
    replaced_copies    int         not null default 0 check (replaced_copies >= 0),
    defect             text,
    remedy             text,
    waiver             text,
    checked_by         text,
    checked_by_name    text,
    checked_at         timestamptz,
    unique (case_number, code),
    check ((status = 'UNCHECKED') = (checked_by is null)),
    check ((checked_by is null) = (checked_at is null)),
    check ((status = 'DEFECTIVE') = (defect is not null)),
    check ((status in ('MISSING', 'DEFECTIVE')) = (remedy is not null)),
    check ((status = 'WAIVED') = (waiver is not null))
);

-- A file of a material. The bytes are in the object store under a key that says nothing; a file
-- exists when its row does.
create table material_file (
    id                   uuid        primary key,
    case_number          text        not null references cases (number),
    material_id          bigint      not null references material (id),
    version              int         not null check (version > 0),
    name                 text        not null,
    size                 bigint      not null check (size > 0),
    content_type_claimed text,
    sha256               text        not null check (sha256 ~ '^[0-9a-f]{64}$'),
    object_key           text        not null unique,
    uploaded_by          text        not null,
    uploaded_by_name     text        not null,
    uploaded_at          timestamptz not null,
    unique (material_id, name, version)
);

create index material_file_case on material_file (case_number, uploaded_at);
