-- What was found out about papers that took too long on their way.
create table transit_finding (
    id          bigint      generated always as identity primary key,
    handover_id uuid        not null references handover (id),
    found       text        not null check (found in ('UNDERWAY', 'ARRIVED', 'NOT_FOUND')),
    finding     text        not null,
    expected_on date        not null,
    by_username text        not null,
    by_name     text        not null,
    at          timestamptz not null
);

create index transit_finding_handover on transit_finding (handover_id, id);
