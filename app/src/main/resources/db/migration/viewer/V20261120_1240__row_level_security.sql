-- The second wall: what a person may not see is no row to them, whatever statement is sent. The first wall
-- (identity/Sight, shared/CaseAccess) decides and answers in words; this one holds where it was forgotten.
--
-- Settings of the session, written by shared/viewer when a connection is handed out:
--   bangdai.viewer  'person:' and a user name; 'case:' and the one case a tracking code opens; 'system' for the
--                   application's own work; empty: nobody, which is an error at the first protected row and not
--                   an empty answer, because a sweeper that sees no rows would take everything for left over
--   bangdai.sight   patterns RELATION:UNIT of identity/Sight, with spaces between
--   bangdai.groups  candidate groups role@unit, with spaces between
-- Setting of the transaction, written by lock_case below:
--   bangdai.granted numbers of the cases that are locked for the command that runs; they stay in its sight to its
--                   end, even when it takes them out of the actor's hands
--
-- The application owns its tables, so each is forced. What a person's statement has to learn beyond their sight is
-- asked by a function that looks as the system for one narrow question; there are few, all in this file.

create function viewer() returns text language plpgsql stable parallel safe as $$
declare
    viewer text := current_setting('bangdai.viewer', true);
begin
    if coalesce(viewer, '') = '' then
        raise exception 'nobody looks: bangdai.viewer is not set';
    end if;
    return viewer;
end
$$;

-- Looks with other eyes for the rest of a function, which gives the former ones back before it returns; where it
-- fails, its (sub)transaction does. (A SET clause of the function would do, but only a superuser may write it.)
create function looks_as(other text) returns text language plpgsql as $$
declare
    former text := current_setting('bangdai.viewer', true);
begin
    perform set_config('bangdai.viewer', other, true);
    return former;
end
$$;

-- Whether a unit's relation to a case, which no command takes away, puts it in the viewer's sight. Its cost, like that of
-- those below, is told high: a plan made while a table was small must not ask it for every row once the table has grown.
create function case_related(wanted text) returns boolean language plpgsql stable parallel safe cost 2000 as $$
begin
    return viewer() = 'case:' || wanted
        or exists (select 1 from case_unit u
                   where u.case_number = wanted
                     and u.relation || ':' || u.unit
                         like any (string_to_array(current_setting('bangdai.sight', true), ' ')));
end
$$;

-- Whether a case is in the viewer's sight, as CaseAccess decides it for an actor.
create function case_in_sight(wanted text) returns boolean language plpgsql stable parallel safe cost 2000 as $$
begin
    return viewer() = 'system'
        or case_related(wanted)
        or exists (select 1 from worklist_task t
                   where t.case_number = wanted
                     and ('person:' || t.assignee = viewer()
                          or (t.assignee is null
                              and t.candidates && string_to_array(current_setting('bangdai.groups', true), ' '))));
end
$$;

-- For audit rows that belong to no case: whether the viewer is an auditor at the unit or above it.
create function audits(place text) returns boolean language sql stable parallel safe as $$
    select exists (select 1 from unnest(string_to_array(current_setting('bangdai.groups', true), ' ')) g
                   where split_part(g, '@', 1) = 'auditor'
                     and (place = split_part(g, '@', 2) or starts_with(place, split_part(g, '@', 2) || '.')))
$$;

-- The condition of every policy: first what costs nothing, and is true in nearly all that commands and background
-- work do; only then a look-up. Named columns are those of the table it is put on.
create function sight_of(number_column text) returns text language sql immutable as $$
    select format($p$current_setting('bangdai.viewer', true) = 'system'
                     or %1$I = any (string_to_array(current_setting('bangdai.granted', true), ' '))
                     or case_in_sight(%1$I)$p$, number_column)
$$;

create procedure protect(rows_of text, condition text) language plpgsql as $$
begin
    execute format('alter table %I enable row level security', rows_of);
    execute format('alter table %I force row level security', rows_of);
    execute format('create policy sight on %I using (%s)', rows_of, condition);
end
$$;

-- For a table whose case_number says to which case a row belongs; later migrations call it for theirs.
create procedure protect_rows_of_cases(rows_of text) language plpgsql as $$
begin
    call protect(rows_of, sight_of('case_number'));
end
$$;

do $$
declare
    rows_of text;
begin
    foreach rows_of in array array[
        'applicant', 'case_conversion', 'case_opinion', 'case_party', 'certified_copy', 'deadline', 'delivery',
        'document_share', 'evaluation', 'external_approval', 'feedback', 'handover', 'limit_extension', 'mandate',
        'milestone', 'notice', 'notice_line', 'overdue_cause', 'piece', 'piece_event', 'rectification',
        'service_record', 'signing', 'special_procedure', 'supplement_decision', 'termination', 'urging',
        'coordination'] loop
        call protect_rows_of_cases(rows_of);
    end loop;
end
$$;

-- Rows that belong to a case through another row are seen with that row.
call protect('document_file', 'exists (select 1 from document d where d.id = document_id)');
call protect('external_chase', 'exists (select 1 from external_approval a where a.id = approval)');
call protect('handover_piece', 'exists (select 1 from piece p where p.id = piece_id)');
call protect('material_preview', 'exists (select 1 from material_file f where f.id = file_id)');
call protect('notice_acknowledgement', 'exists (select 1 from notice n where n.id = notice_id)');
call protect('transit_finding', 'exists (select 1 from handover h where h.id = handover_id)');

-- Where a case began stands in its row too, which spares most people's lists the look-up.
call protect('cases', sight_of('number')
    || $$ or 'ORIGIN:' || origin like any (string_to_array(current_setting('bangdai.sight', true), ' '))$$);

-- Whoever is somebody may register a case, and sees it for the rest of the transaction.
create policy registration on cases for insert with check (starts_with(current_setting('bangdai.viewer', true), 'person:'));

create function grant_cases(numbers text[]) returns text language sql as $$
    select set_config('bangdai.granted',
                      concat_ws(' ', nullif(current_setting('bangdai.granted', true), ''), array_to_string(numbers, ' ')),
                      true)
$$;

create function case_is_granted() returns trigger language plpgsql as $$
begin
    perform grant_cases(array[new.number]);
    return null;
end
$$;

create trigger case_registered
    after insert on cases
    for each row when (current_setting('bangdai.viewer', true) is distinct from 'system')
    execute function case_is_granted();

-- All cases of a case's bundle, itself among them; they are locked together, whoever sees which.
create function cases_together(wanted text) returns text[] language plpgsql as $$
declare
    former text := looks_as('system');
    together text[];
begin
    select array_agg(c.number) into together from cases c
    where c.number = wanted or c.bundle_id = (select b.bundle_id from cases b where b.number = wanted);
    perform looks_as(former);
    return together;
end
$$;

-- Locks a case and those of its bundle in the order of their numbers and grants them to the transaction; no row when
-- there is no such case or it is out of sight.
create function lock_case(wanted text) returns setof text language plpgsql as $$
declare
    together text[];
begin
    if wanted = any (string_to_array(current_setting('bangdai.granted', true), ' ')) or case_in_sight(wanted) then
        together := cases_together(wanted);
        if together is not null then
            perform grant_cases(together);
            return query select c.number from cases c where c.number = any (together) order by c.number for update;
        end if;
    end if;
end
$$;

-- The case to which a tracking code leads; null for a code that no case has.
create function tracked_case(code text) returns text language plpgsql as $$
declare
    former text := looks_as('system');
    found text;
begin
    select number into found from cases where tracking_code = code;
    perform looks_as(former);
    return found;
end
$$;

-- Open cases of the same person about the same item, wherever they are (cases/OpenDuplicates tells of those out of
-- sight only that there are some).
create function open_cases_of(of_id bytea, of_name bytea, of_phone bytea, of_item text)
    returns table (number text, registered_at timestamptz) language plpgsql as $$
declare
    former text := looks_as('system');
begin
    return query
        select c.number, c.registered_at
        from applicant a join cases c on c.number = a.case_number
        where (a.id_number_hash = of_id
               or a.id_number_hash is null and of_id is null and a.name_hash = of_name and a.phone_hash = of_phone)
          and c.item_code = of_item
          and c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED');
    perform looks_as(former);
end
$$;

-- A document or a material may be shared with the other cases of a bundle.
call protect('document', sight_of('case_number') || ' or exists (select 1 from document_share s where s.document_id = id)');

create function cases_sharing(owner text, shared text) returns setof text language plpgsql as $$
declare
    former text := looks_as('system');
begin
    return query select m.case_number from material m where m.shared_with = owner and m.name = shared;
    perform looks_as(former);
end
$$;

call protect('material', sight_of('case_number')
    || ' or exists (select 1 from cases_sharing(case_number, name) s (number) where case_in_sight(s.number))');
call protect('material_file', sight_of('case_number') || ' or exists (select 1 from material m where m.id = material_id)');

-- The trail: everybody leaves rows in it, and sees those of the cases in sight and what they did themselves.
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy trail on audit_event for insert with check (true);
do $$
begin
    execute 'create policy sight on audit_event for select using (' || sight_of('case_number')
        || $c$ or 'person:' || actor = current_setting('bangdai.viewer', true)
               or case_number is null and audits(actor_unit))$c$;
end
$$;

-- The task list: one's own tasks and those that others do in one's place, those one may claim, those at a unit where
-- one holds a post or watches, and those of the cases in sight. It must not ask case_in_sight, which asks it.
call protect('worklist_task', $$
    current_setting('bangdai.viewer', true) = 'system'
    or case_number = any (string_to_array(current_setting('bangdai.granted', true), ' '))
    or 'person:' || assignee = current_setting('bangdai.viewer', true)
    or 'person:' || stands_for = current_setting('bangdai.viewer', true)
    or candidates && string_to_array(current_setting('bangdai.groups', true), ' ')
    or position('@' || unit || ' ' in current_setting('bangdai.groups', true) || ' ') > 0
    or 'ORIGIN:' || origin like any (string_to_array(current_setting('bangdai.sight', true), ' '))
    or 'ORIGIN:' || unit like any (string_to_array(current_setting('bangdai.sight', true), ' '))
    or case_related(case_number)$$);

-- How much work somebody has in hand, wherever it is: who has the least stands in (people/StandInChain).
create function tasks_held(person text) returns bigint language plpgsql as $$
declare
    former text := looks_as('system');
    held bigint;
begin
    select count(*) into held from worklist_task t where t.assignee = person;
    perform looks_as(former);
    return held;
end
$$;

-- For how many unfinished cases somebody is responsible: what is left behind by who leaves, told to an administrator who
-- sees no case (people/LeavePost).
create function unfinished_cases_of(person text) returns bigint language plpgsql as $$
declare
    former text := looks_as('system');
    unfinished bigint;
begin
    select count(*) into unfinished from cases c
    where c.responsible = person and c.archived_at is null
      and (c.status in ('REGISTERED', 'ENTRUSTED', 'ACCEPTED', 'DECIDED')
           or exists (select 1 from worklist_task t where t.case_number = c.number));
    perform looks_as(former);
    return unfinished;
end
$$;

-- 预约 of people who have no case yet, and 咨询: at the unit where they asked.
call protect('visit', sight_of('case_number')
    || $$ or case_number is null and position('@' || unit || ' ' in current_setting('bangdai.groups', true) || ' ') > 0$$);
call protect('inquiry', $$
    current_setting('bangdai.viewer', true) = 'system'
    or position('@' || unit || ' ' in current_setting('bangdai.groups', true) || ' ') > 0
    or viewer() is null$$);

-- 办不成事 are seen as a case that began at the unit which registered it and has reached that and its centre
-- (supervision/MatterAccess); by their tasks; and by the command that holds them.
create function matter_in_sight(matter text, of_case text, registered text, centre text) returns boolean
    language plpgsql stable parallel safe cost 2000 as $$
begin
    return viewer() = 'system'
        or exists (select 1 from unnest(array['ORIGIN:' || registered, 'REACHED:' || registered, 'REACHED:' || centre]) p
                   where p like any (string_to_array(current_setting('bangdai.sight', true), ' ')))
        or exists (select 1 from worklist_task t
                   where t.case_number = coalesce(of_case, matter) and t.facts ->> 'subject' = matter
                     and ('person:' || t.assignee = viewer()
                          or (t.assignee is null
                              and t.candidates && string_to_array(current_setting('bangdai.groups', true), ' '))));
end
$$;

create trigger matter_registered
    after insert on unresolved_matter
    for each row when (current_setting('bangdai.viewer', true) is distinct from 'system')
    execute function case_is_granted();

call protect('unresolved_matter', $$
    coalesce(case_number, number) = any (string_to_array(current_setting('bangdai.granted', true), ' '))
    or matter_in_sight(number, case_number, registered_unit, unit)$$);
call protect('supervision_step', $$
    current_setting('bangdai.viewer', true) = 'system'
    or exists (select 1 from urging u where u.id = subject)
    or exists (select 1 from coordination c where c.id = subject)
    or exists (select 1 from rectification r where r.id = subject)
    or exists (select 1 from unresolved_matter m where m.number = subject)$$);
