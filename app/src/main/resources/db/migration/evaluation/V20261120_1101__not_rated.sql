-- Three answers are possible: a rating, a refusal to rate, and none in time. The last is never a good rating.
alter table evaluation add column answer text;
update evaluation set answer = case when rating is null then 'DECLINED' else 'RATED' end;
alter table evaluation
    alter column answer set not null,
    alter column entered_by drop not null,
    alter column entered_by_name drop not null,
    add constraint evaluation_answer_known check (answer in ('RATED', 'DECLINED', 'NOT_RATED')),
    add constraint evaluation_rated check ((answer = 'RATED') = (rating is not null)),
    add constraint evaluation_entered check ((answer = 'NOT_RATED') = (entered_by is null));
