-- A task may belong to a matter of the register 办不成事, which is no case.
alter table task_alarm drop constraint task_alarm_case_number_fkey;
