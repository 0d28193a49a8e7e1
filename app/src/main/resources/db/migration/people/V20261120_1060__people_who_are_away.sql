-- Whoever has left keeps name and history, and holds no post any more.
alter table account add column closed_at timestamptz;

alter table post
    add column given_by text        not null default 'system',
    add column given_at timestamptz not null default now();

-- B岗: who does the work of a person, or of a unit, while nobody of theirs is there. Days inclusive.
create table backup (
    id        bigint      generated always as identity primary key,
    username  text        references account (username),
    unit      text        references unit (code),
    backup    text        not null references account (username),
    from_date date        not null,
    to_date   date,
    named_by  text        not null,
    named_at  timestamptz not null,
    check ((username is null) <> (unit is null)),
    check (backup is distinct from username),
    check (to_date is null or to_date >= from_date)
);

create index backup_of_person on backup (username) where username is not null;
create index backup_of_unit on backup (unit) where unit is not null;
create index backup_by on backup (backup);

-- When somebody is not there. The end is exclusive; a return before it is kept beside it.
create table absence (
    id         bigint      generated always as identity primary key,
    username   text        not null references account (username),
    kind       text        not null check (kind in ('PLANNED', 'SUDDEN')),
    from_at    timestamptz not null,
    until_at   timestamptz not null check (until_at > from_at),
    reason     text        not null,
    place      text,
    contact    text,
    entered_by text        not null,
    entered_at timestamptz not null,
    ended_at   timestamptz,
    ended_by   text
);

create index absence_of_person on absence (username, until_at);
create index absence_by_end on absence (until_at);

-- In whose place an open task is done; it goes back to that person.
alter table worklist_task add column stands_for text;
create index worklist_task_stands_for on worklist_task (stands_for) where stands_for is not null;

-- Open tasks that nobody could do, and until when.
create table task_alarm (
    id          bigint      generated always as identity primary key,
    task_id     text        not null,
    case_number text        not null references cases (number),
    unit        text        not null,
    raised_at   timestamptz not null,
    closed_at   timestamptz
);

create unique index task_alarm_open on task_alarm (task_id) where closed_at is null;

-- Who can't be given work at a moment: away, or gone for good.
create function people_away(at timestamptz) returns table (username text) language sql stable as $$
    select a.username from account a where a.closed_at <= at
    union
    select a.username from absence a where a.from_at <= at and at < coalesce(a.ended_at, a.until_at)
$$;

-- Every post that somebody who is there holds at a moment: at home, by a dated row, as the named backup
-- of a person or a unit, or as the township of a station whose agents are all away.
create function posts_held(at timestamptz) returns table (username text, role text, unit text) language sql stable as $$
    with day as (
        select (at at time zone 'Asia/Shanghai')::date as today),
    away as materialized (
        select w.username from people_away(at) w),
    given as materialized (
        select a.username, r.role, a.unit from account a, unnest(a.roles) r (role)
        union
        select p.username, p.role, p.unit from post p join account a on a.username = p.username, day
        where day.today between p.from_date and coalesce(p.to_date, 'infinity')),
    present as materialized (
        select g.* from given g where not exists (select 1 from away w where w.username = g.username)),
    work (role) as (
        values ('village-agent'), ('township-agent'), ('county-agent'), ('department-agent'), ('approver')),
    deserted as materialized (
        select g.role, g.unit from given g join work w on w.role = g.role
        except
        select p.role, p.unit from present p),
    named as materialized (
        select b.backup, g.role, g.unit
        from day, backup b
        join given g on g.username = b.username
        join work w on w.role = g.role
        where exists (select 1 from away a where a.username = b.username)
          and not exists (select 1 from away a where a.username = b.backup)
          and day.today between b.from_date and coalesce(b.to_date, 'infinity')
        union
        select b.backup, d.role, d.unit
        from day, backup b
        join deserted d on d.unit = b.unit
        where not exists (select 1 from away a where a.username = b.backup)
          and day.today between b.from_date and coalesce(b.to_date, 'infinity'))
    select p.username, p.role, p.unit from present p
    union
    select n.backup, n.role, n.unit from named n
    union
    select t.username, d.role, d.unit
    from deserted d
    join unit u on u.code = d.unit and u.type = 'VILLAGE'
    join present t on t.role = 'township-agent' and t.unit = u.parent
    where d.role = 'village-agent'
      and not exists (select 1 from named n where n.role = d.role and n.unit = d.unit)
$$;
