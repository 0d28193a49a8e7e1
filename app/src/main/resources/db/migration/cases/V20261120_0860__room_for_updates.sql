-- A case row changes some ten times on its way, a task's row when its lamp does: in columns that no
-- index has. With room left on the page a change stays there and touches no index.
alter table cases set (fillfactor = 75);
alter table worklist_task set (fillfactor = 75);
alter table deadline set (fillfactor = 85);
