-- A project or a theme (一件事一次办): several cases of one applicant under one mandate. The number is told over
-- the phone like a case's; origin is the station that registered it.
create sequence bundle_sequence;

alter table bundle
    add column number        text not null unique,
    add column origin        text not null,
    add column registered_by text not null;

-- The lines of a bundle are locked together, so that what happens to one of them happens in turn with the others.
create index cases_bundle on cases (bundle_id) where bundle_id is not null;

-- Which items make up one matter in people's lives; only items of the county's own list.
create table theme (
    county   text   not null,
    name     text   not null,
    position int    not null,
    items    text[] not null check (cardinality(items) > 1),
    primary key (county, name)
);

-- The case of the same bundle with which the original of a material lies; this one carries a copy of it.
alter table material add column shared_with text references cases (number);

-- Other cases of the bundle for which a document stands too: one mandate, one 办结单.
create table document_share (
    case_number text not null references cases (number),
    document_id uuid not null references document (id),
    primary key (case_number, document_id)
);
