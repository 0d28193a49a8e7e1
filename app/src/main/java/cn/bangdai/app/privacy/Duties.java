package cn.bangdai.app.privacy;

import cn.bangdai.identity.Actor;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether somebody has something to do in a case now. A task that could be claimed is not yet. */
@Component
class Duties {

  private final JdbcClient jdbc;

  Duties(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Duty> of(String caseNumber, Actor actor) {
    return jdbc.sql(
            """
            select case
              when exists (select 1 from worklist_task t
                           where t.case_number = c.number and t.assignee = :me) then 'TASK'
              when exists (select 1 from visit v
                           where v.case_number = c.number and v.state = 'PLANNED'
                             and v.planned_by = :me) then 'VISIT'
              when c.responsible = :me and c.archived_at is null then 'RESPONSIBLE'
            end as duty
            from cases c where c.number = :case
            """)
        .param("case", caseNumber)
        .param("me", actor.username())
        .query((row, n) -> Optional.ofNullable(row.getString("duty")))
        .single()
        .map(Duty::valueOf);
  }
}
