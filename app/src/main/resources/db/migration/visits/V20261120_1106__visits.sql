-- Appointments (预约) and home visits (上门): of a case, or of somebody who has none yet; theirs are encrypted.
create table visit (
    id              bigint      generated always as identity primary key,
    case_number     text        references cases (number),
    unit            text        not null,
    kind            text        not null check (kind in ('APPOINTMENT', 'HOME_VISIT')),
    at              timestamptz not null,
    place           text        not null,
    purpose         text        not null,
    state           text        not null check (state in ('PLANNED', 'DONE', 'MISSED', 'CANCELLED')),
    key_id          text,
    name_enc        bytea,
    name_masked     text,
    phone_enc       bytea,
    people          text,
    outcome         text,
    planned_by      text        not null,
    planned_by_name text        not null,
    planned_at      timestamptz not null,
    closed_by_name  text,
    closed_at       timestamptz,
    check ((case_number is null) = (name_enc is not null)),
    check ((name_enc is null) = (key_id is null)),
    check ((state = 'PLANNED') = (outcome is null)),
    check ((state = 'PLANNED') = (closed_at is null)),
    check (state <> 'DONE' or people is not null)
);

create index visit_case on visit (case_number, at) where case_number is not null;
create index visit_planned on visit (unit, at) where state = 'PLANNED';
create index visit_unit on visit (unit, at);
