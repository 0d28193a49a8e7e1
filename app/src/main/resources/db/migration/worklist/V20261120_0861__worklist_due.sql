-- The list of a unit, or of all units below a supervisor, in its order: without it every page
-- sorts all open tasks.
create index worklist_task_due on worklist_task (due_at, task_id);
