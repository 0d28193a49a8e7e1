-- One sheet for the papers of several cases that travel together from one unit to another; each case
-- keeps its own handover on it, sent and received on its own.
create sequence dispatch_sheet_number;

create table dispatch_sheet (
    id              uuid        primary key,
    number          text        not null unique,
    from_unit       text        not null,
    to_unit         text        not null check (to_unit <> from_unit),
    opened_by       text        not null,
    opened_by_name  text        not null,
    opened_at       timestamptz not null
);

-- Which dispatches are to go on it, by the id of the task.
create table dispatch_sheet_task (
    task_id  text not null primary key,
    sheet_id uuid not null references dispatch_sheet (id)
);

alter table handover add column dispatch_sheet_id uuid references dispatch_sheet (id);
create index handover_dispatch_sheet on handover (dispatch_sheet_id) where dispatch_sheet_id is not null;
