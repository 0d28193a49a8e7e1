-- Rows come and go with the task in the same statement; the check and the cascade cost as much again.
alter table worklist_candidate drop constraint worklist_candidate_task_id_fkey;
