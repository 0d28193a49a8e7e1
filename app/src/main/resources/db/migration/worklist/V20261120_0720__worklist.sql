-- One row per open task, written in the engine's transaction. No foreign key to the engine's
-- tables: the listener's SQL runs before the engine's own rows are flushed.
create table worklist_task (
    task_id       text        primary key,
    key           text        not null,
    name          text        not null,
    case_number   text        not null references cases (number),
    item_code     text        not null,
    item_name     text        not null,
    applicant     text        not null,
    origin        text        not null,
    unit          text        not null,
    assignee      text,
    candidates    text[]      not null,
    facts         jsonb       not null,
    green_channel boolean     not null,
    created_at    timestamptz not null,
    due_at        timestamptz not null default 'infinity',
    lamp          text
);

create index worklist_task_case on worklist_task (case_number);
create index worklist_task_mine on worklist_task (assignee, due_at, task_id) where assignee is not null;
create index worklist_task_unit on worklist_task (unit text_pattern_ops, due_at, task_id);

-- One row per group that may claim an open, unclaimed task: read in order, group by group.
create table worklist_candidate (
    grp     text        not null,
    due_at  timestamptz not null,
    task_id text        not null references worklist_task (task_id) on delete cascade,
    primary key (grp, due_at, task_id)
);

create index worklist_candidate_task on worklist_candidate (task_id);

-- Counters that neither scan nor make two commands wait for each other: each change is a row, a
-- count is their sum, and a background job folds the rows of a key into one.
create table worklist_count (
    key text not null,
    n   int  not null
);

create index worklist_count_key on worklist_count (key) include (n);
