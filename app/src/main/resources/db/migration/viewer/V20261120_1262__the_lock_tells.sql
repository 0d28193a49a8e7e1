-- The lock reads the rows anyway: it tells what nearly every command asks next.
drop function lock_case(text);

-- Locks a case and those of its bundle in the order of their numbers and grants them to the transaction; no row when
-- there is no such case or it is out of sight.
create function lock_case(wanted text) returns table (number text, status text, bundled boolean) language plpgsql as $$
declare
    together text[];
begin
    if wanted = any (string_to_array(current_setting('bangdai.granted', true), ' ')) or case_in_sight(wanted) then
        together := cases_together(wanted);
        if together is not null then
            perform grant_cases(together);
            return query
                select c.number, c.status, c.bundle_id is not null from cases c
                where c.number = any (together) order by c.number for update;
        end if;
    end if;
end
$$;
