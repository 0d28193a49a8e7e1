package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Units;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was written about a case so far, and by whom. Access is the caller's business. */
@Component
public class OpinionList {

  /**
   * One opinion.
   *
   * @param unit name of the unit
   * @param step BPMN id of the task
   * @param opinion null when only an outcome was given
   */
  public record Written(
      String unit, String step, String outcome, String opinion, String by, Instant at) {}

  private final JdbcClient jdbc;
  private final Units units;

  OpinionList(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /** Oldest first. */
  public List<Written> of(String caseNumber) {
    return jdbc.sql(
            """
            select unit, step, outcome, opinion, by_name, at from case_opinion
            where case_number = :case order by id
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Written(
                    units.name(row.getString("unit")),
                    row.getString("step"),
                    row.getString("outcome"),
                    row.getString("opinion"),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }
}
