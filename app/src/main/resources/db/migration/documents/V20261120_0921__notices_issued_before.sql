-- Notices issued before documents were printed are documents too, under their own ids.
create function pg_temp.place(code text) returns text language sql as $$
    select coalesce((select name || case type when 'TOWNSHIP' then '便民服务中心'
                                              when 'COUNTY' then '政务服务中心'
                                              when 'CITY' then '政务服务中心' else '' end
                     from unit u where u.code = $1), $1)
$$;

create function pg_temp.day(at timestamptz) returns text language sql as $$
    select to_char($1 at time zone 'Asia/Shanghai', 'YYYY"年"FMMM"月"FMDD"日"')
$$;

insert into document (id, case_number, kind, subject, version, number, unit, issued_by, issued_by_name,
                      issued_at, content)
select n.id, n.case_number, n.kind, n.id::text, 1, n.number, n.unit, n.issued_by, n.issued_by_name, n.issued_at,
       jsonb_strip_nulls(jsonb_build_object(
           'caseNumber', c.number, 'item', c.item_name, 'registered', pg_temp.day(c.registered_at),
           'agency', pg_temp.place(c.origin), 'agent', n.issued_by_name, 'unit', pg_temp.place(n.unit),
           'day', pg_temp.day(n.issued_at), 'due', to_char(n.due_on, 'YYYY"年"FMMM"月"FMDD"日"'),
           'missed', pg_temp.place(n.override_unit), 'count', l.count, 'lines', l.lines))
from notice n
join cases c on c.number = n.case_number
cross join lateral (
    select count(*) as count,
           jsonb_agg(jsonb_build_object('no', position, 'name', name, 'problem', coalesce(defect, '未提交'),
                                        'remedy', remedy) order by position) as lines
    from notice_line where notice_id = n.id) l
where not exists (select 1 from document d where d.id = n.id)
order by n.issued_at, n.position;

insert into outbox (topic, case_number, payload, created_at, available_at)
select 'document.print', case_number, jsonb_build_object('document', id), issued_at, issued_at from document;

drop function pg_temp.place(text);
drop function pg_temp.day(timestamptz);
