-- What the task list's filters and orders ask for, carried along when a task opens, so that a page
-- of it is read in order from one index whatever is asked.
alter table worklist_task
    add column sector         text        not null default '',
    add column initials       text        not null default '',
    add column groups         text[]      not null default '{}',
    add column applicant_hash bytea,
    add column held_since     timestamptz;

update worklist_task t
set sector = coalesce(i.sector, ''),
    initials = coalesce(i.initials, ''),
    groups = a.groups,
    applicant_hash = a.name_hash,
    held_since = case when t.assignee is not null then t.created_at end
from applicant a
join cases c on c.number = a.case_number
left join item i on i.code = c.item_code
where a.case_number = t.case_number;

create index worklist_task_newest on worklist_task (created_at desc, task_id desc);
create index worklist_task_by_item on worklist_task (initials, item_code, task_id);

-- Who has opened which open task: no row is the unread dot. Goes with the task.
create table worklist_seen (
    task_id  text        not null references worklist_task (task_id) on delete cascade,
    username text        not null,
    at       timestamptz not null,
    primary key (task_id, username)
);

-- Filters that a person keeps under a name; the query is an address's, without its place in the list.
create table worklist_filter (
    username   text        not null,
    name       text        not null check (length(name) between 1 and 20),
    query      text        not null check (length(query) <= 4000),
    created_at timestamptz not null,
    primary key (username, name)
);
