-- Kinds are the application's to know (DeadlineKind); every part that adds one would have to repeat the list.
alter table deadline drop constraint if exists deadline_kind_check;

-- Limits that are not the units' own to keep, such as the applicant's: no lamp of case or task follows them.
alter table deadline add column aside boolean not null default false;

-- Usual lengths in working days; data, for localities differ.
create table limit_days (
    kind         text primary key,
    working_days int  not null check (working_days between 1 and 365)
);
insert into limit_days (kind, working_days) values
    ('leg', 3),
    ('delivery', 10),
    ('evaluation', 5);
