-- What somebody signed in asked for and was not given: out of sight (404) or not theirs to do (403). Rows are added and
-- never changed. The key keeps one row a minute of the same attempt; no applicant's data is in any column.
create table denied_attempt (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    minute      timestamptz not null,
    actor       text        not null,
    actor_name  text        not null,
    actor_unit  text        not null,
    status      smallint    not null check (status in (403, 404)),
    method      text        not null,
    route       text        not null,
    asked       text        not null,
    address     text        not null,
    unique (actor, minute, route, method, asked)
);

create index denied_attempt_unit on denied_attempt (actor_unit, id desc);

create function denied_attempt_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'denied_attempt is append-only';
end
$$;

create trigger denied_attempt_no_change
    before update or delete on denied_attempt
    for each row execute function denied_attempt_is_append_only();

create trigger denied_attempt_no_truncate
    before truncate on denied_attempt
    for each statement execute function denied_attempt_is_append_only();
