package cn.bangdai.app.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What happened in a case, in plain sentences: the trail, with what was written and what the
 * applicant was told at each step.
 */
@Component
public class CaseTimeline {

  /** Longer than any case; a page that reads more would not be read. */
  private static final int MOST = 3000;

  /** What is written in the same command lies within this of its row in the trail. */
  private static final Duration SAME_COMMAND = Duration.ofSeconds(2);

  /**
   * An event.
   *
   * @param name of who did it
   * @param unit code of that person's unit; null when it is not recorded
   * @param verb of the command, such as {@code task.complete}; null for something that was only
   *     told
   * @param task BPMN id of the task it completed; null when it completed none
   * @param taskId engine id of that task; null likewise
   * @param opinion written by a reviewer or decider; null when there is none
   * @param told what the applicant was told with it; may be empty
   */
  public record Entry(
      Instant at,
      String name,
      String unit,
      String verb,
      String task,
      String taskId,
      String sentence,
      String opinion,
      List<String> told) {}

  private record Row(
      String kind,
      Instant at,
      String name,
      String unit,
      String verb,
      String task,
      String taskId,
      String text) {

    boolean goesWith(Row act) {
      return act.kind().equals("ACT")
          && act.name().equals(name)
          && Duration.between(at, act.at()).abs().compareTo(SAME_COMMAND) <= 0;
    }
  }

  private final JdbcClient jdbc;

  CaseTimeline(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Newest first; one statement. Access is the caller's business. */
  public List<Entry> of(String caseNumber) {
    List<Row> rows =
        jdbc.sql(
                """
                select 'ACT' as kind, at, actor_name as name, actor_unit as unit, verb, task, task_id,
                       summary as text, id
                from audit_event where case_number = :case and verb not in ('document.open', 'file.open', 'applicant.unmask')
                union all
                select 'TOLD', at, by_name, null, null, null, null, what, id
                from feedback where case_number = :case
                union all
                select 'OPINION', at, by_name, unit, null, step, null, opinion, id
                from case_opinion where case_number = :case and opinion is not null
                order by at desc, kind, id desc
                limit :most
                """)
            .param("case", caseNumber)
            .param("most", MOST)
            .query((row, n) -> row(row))
            .list();
    return entries(rows);
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("kind"),
        row.getTimestamp("at").toInstant(),
        row.getString("name"),
        row.getString("unit"),
        row.getString("verb"),
        row.getString("task"),
        row.getString("task_id"),
        row.getString("text"));
  }

  /** A command writes its row in the trail last, so what goes with it follows it here. */
  private static List<Entry> entries(List<Row> rows) {
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); ) {
      Row act = rows.get(i++);
      List<String> told = new ArrayList<>();
      String opinion = null;
      while (i < rows.size() && !rows.get(i).kind().equals("ACT") && rows.get(i).goesWith(act)) {
        Row with = rows.get(i++);
        if (with.kind().equals("TOLD")) {
          told.add(0, with.text());
        } else {
          opinion = with.text();
        }
      }
      entries.add(entry(act, opinion, told));
    }
    return entries;
  }

  private static Entry entry(Row r, String opinion, List<String> told) {
    return new Entry(
        r.at(),
        r.name(),
        r.unit(),
        r.verb(),
        r.task(),
        r.taskId(),
        r.text(),
        opinion,
        List.copyOf(told));
  }
}
