-- Who did what, when, in which command. Rows are added and never changed.
create table audit_event (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    case_number text,
    actor       text        not null,
    actor_name  text        not null,
    actor_unit  text        not null,
    verb        text        not null,
    task        text,
    task_id     text,
    outcome     text,
    summary     text        not null,
    facts       jsonb       not null default '{}'
);

create index audit_event_case on audit_event (case_number, id) where case_number is not null;
create index audit_event_task on audit_event (task_id) where task_id is not null;

create function audit_event_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is append-only';
end
$$;

create trigger audit_event_no_change
    before update or delete on audit_event
    for each row execute function audit_event_is_append_only();

create trigger audit_event_no_truncate
    before truncate on audit_event
    for each statement execute function audit_event_is_append_only();
