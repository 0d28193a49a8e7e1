-- Copies of false materials stay with the unit as evidence (004 三（二）4（5）): not waiting for anybody.
do $$
declare
    c record;
begin
    for c in select conname from pg_constraint
             where conrelid = 'piece'::regclass and contype = 'c'
               and (conname = 'piece_state_check'
                    or (pg_get_constraintdef(oid) like '%HELD%' and pg_get_constraintdef(oid) like '%holder IS NOT NULL%'))
    loop
        execute format('alter table piece drop constraint %I', c.conname);
    end loop;
end $$;
alter table piece add constraint piece_state_known check (state in ('SIGHTED', 'HELD', 'IN_TRANSIT', 'RETURNED', 'DELIVERED',
    'KEPT', 'RETAINED', 'LOST', 'WITH_AUTHORITY'));
alter table piece add constraint piece_in_hands check ((state in ('HELD', 'KEPT', 'RETAINED')) = (holder is not null));
alter table piece_event drop constraint piece_event_known;
alter table piece_event add constraint piece_event_known check (event in ('SIGHTED', 'TAKEN_IN', 'ISSUED', 'DISPATCHED',
    'RECEIVED', 'MISSING', 'FOUND', 'RECOUNTED', 'LOST', 'DELIVERED', 'KEPT', 'RETAINED', 'RETURNED', 'TO_AUTHORITY'));
