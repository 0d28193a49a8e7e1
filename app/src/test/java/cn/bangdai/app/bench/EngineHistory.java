package cn.bangdai.app.bench;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an engine remembers of a case; the two walks must leave the same. */
final class EngineHistory {

  private EngineHistory() {}

  /** Tasks with who did them, as they were finished. */
  static List<String> tasks(JdbcClient jdbc, String caseNumber) {
    return jdbc.sql(
            """
            select t.task_def_key_ || ' by ' || coalesce(t.assignee_, 'nobody')
            from act_hi_taskinst t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
            where p.business_key_ = :case and t.end_time_ is not null
            order by t.end_time_, t.start_time_, t.task_def_key_
            """)
        .param("case", caseNumber)
        .query(String.class)
        .list();
  }
}
