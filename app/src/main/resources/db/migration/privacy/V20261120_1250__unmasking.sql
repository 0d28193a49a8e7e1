-- Who was shown which field of which applicant, on what ground and until when; never the value itself.
create table unmasking (
    id          uuid        primary key,
    case_number text        not null references cases (number),
    field       text        not null check (field in ('NAME', 'ID_NUMBER', 'PHONE', 'ADDRESS', 'REPRESENTATIVE', 'PAPERS')),
    actor       text        not null,
    actor_name  text        not null,
    actor_unit  text        not null,
    duty        text        check (duty in ('TASK', 'VISIT', 'RESPONSIBLE')),
    reason      text,
    many        boolean     not null,
    at          timestamptz not null,
    until       timestamptz not null check (until > at),
    check (duty is not null or reason is not null)
);

create index unmasking_actor on unmasking (actor, at);
create index unmasking_case on unmasking (case_number, actor) where field = 'PAPERS';
create index unmasking_newest on unmasking (at desc);

call protect_rows_of_cases('unmasking');
