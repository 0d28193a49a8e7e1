-- A termination is asked for, with what its condition demands, and reviewed one level up; a case may
-- see several requests, one after another, and ends by one at most.
alter table termination drop constraint termination_pkey;
alter table termination add column id bigint generated always as identity primary key;
alter table termination add column state text not null default 'CONFIRMED'
    check (state in ('REQUESTED', 'CONFIRMED', 'DENIED', 'CANCELLED'));
alter table termination alter column state drop default;
-- What this condition demands and the others don't: check result, legal basis, materials, clause …
alter table termination add column grounds jsonb not null default '{}';
-- Unit that the request came from; null for what needed no review.
alter table termination add column request_unit text;
alter table termination add column process_instance text;
alter table termination add column told_on date;
alter table termination add column told_how text check (told_how in ('IN_PERSON', 'PHONE', 'WRITTEN', 'MESSAGE'));
alter table termination add column told_what text;
alter table termination add column told_by text;
alter table termination add column reviewed_unit text;
alter table termination add column reviewed_username text;
alter table termination add column reviewed_by text;
alter table termination add column review_words text;
alter table termination add column settled_at timestamptz;
update termination set settled_at = at;
alter table termination add constraint termination_settled check ((state = 'REQUESTED') = (settled_at is null));
alter table termination add constraint termination_told
    check ((told_on is null) = (told_how is null) and (told_on is null) = (told_what is null) and (told_on is null) = (told_by is null));
alter table termination add constraint termination_denied_why check (state <> 'DENIED' or review_words is not null);
-- The reasons are told before anybody can confirm (004 三（二）4（4）).
alter table termination add constraint termination_told_first
    check (condition <> 'LAW_CONFLICT' or state <> 'CONFIRMED' or told_on is not null);
create unique index termination_open on termination (case_number) where state = 'REQUESTED';
create unique index termination_ends_once on termination (case_number) where state = 'CONFIRMED';
create index termination_case on termination (case_number, id);

-- While a request is open, results are neither issued nor delivered.
alter table cases add column termination_requested boolean not null default false;
