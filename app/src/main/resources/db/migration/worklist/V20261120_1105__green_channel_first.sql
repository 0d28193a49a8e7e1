-- Of what falls due at the same time, and of what has no limit, people of the green channel come first
-- (001, 002, 004: served first). In the order of the list itself, so that pages are still read from one index.
alter table worklist_task
    add column plain boolean not null generated always as (not green_channel) stored;
drop index worklist_task_mine;
drop index worklist_task_unit;
create index worklist_task_mine on worklist_task (assignee, due_at, plain, task_id) where assignee is not null;
create index worklist_task_unit on worklist_task (unit text_pattern_ops, due_at, plain, task_id);

alter table worklist_candidate add column plain boolean not null default true;
update worklist_candidate c set plain = t.plain from worklist_task t where t.task_id = c.task_id and not t.plain;
alter table worklist_candidate drop constraint worklist_candidate_pkey;
alter table worklist_candidate add primary key (grp, due_at, plain, task_id);
