package cn.bangdai.app.planning;

import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code milestone}. Access is the caller's business. */
@Component
public class Milestones {

  private final JdbcClient jdbc;
  private final Clock clock;

  Milestones(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In their order; empty for a case without a plan. */
  public List<Milestone> of(String caseNumber) {
    return jdbc.sql(
            """
            select id, position, name, due_on, met_on, missed_at from milestone
            where case_number = :case order by position
            """)
        .param("case", caseNumber)
        .query(Milestones::milestone)
        .list();
  }

  private static Milestone milestone(ResultSet row, int n) throws SQLException {
    LocalDate metOn = row.getObject("met_on", LocalDate.class);
    boolean missed = row.getTimestamp("missed_at") != null;
    return new Milestone(
        row.getLong("id"),
        row.getInt("position"),
        row.getString("name"),
        row.getObject("due_on", LocalDate.class),
        metOn,
        metOn != null
            ? Milestone.State.MET
            : missed ? Milestone.State.MISSED : Milestone.State.OPEN);
  }

  /**
   * @return its id
   */
  long add(String caseNumber, int position, String name, LocalDate dueOn) {
    return jdbc.sql(
            """
            insert into milestone (case_number, position, name, due_on)
            values (:case, :position, :name, :dueOn) returning id
            """)
        .param("case", caseNumber)
        .param("position", position)
        .param("name", name)
        .param("dueOn", dueOn)
        .query(Long.class)
        .single();
  }

  void met(long id, Actor by) {
    jdbc.sql("update milestone set met_on = :today, met_by_name = :by where id = :id")
        .param("today", LocalDate.ofInstant(clock.instant(), Times.ZONE))
        .param("by", by.name())
        .param("id", id)
        .update();
  }

  void missed(long id) {
    jdbc.sql("update milestone set missed_at = :now where id = :id and met_on is null")
        .param("now", Timestamp.from(clock.instant()))
        .param("id", id)
        .update();
  }
}
