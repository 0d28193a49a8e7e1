package cn.bangdai.app.cases;

import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that decide in a case, and how far each is. */
@Component
class Parties {

  private final JdbcClient jdbc;
  private final Clock clock;

  Parties(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** In a fixed order; the lead first. Empty before sorting or acceptance has named them. */
  List<String> of(String caseNumber) {
    return jdbc.sql("select unit from case_party where case_number = :case order by position")
        .param("case", caseNumber)
        .query(String.class)
        .list();
  }

  /**
   * @param parties the lead first
   */
  void name(String caseNumber, List<String> parties) {
    jdbc.sql(
            """
            insert into case_party (case_number, unit, position, lead, status)
            select :case, unit, n, n = 1, 'OPEN' from unnest(:parties::text[]) with ordinality p (unit, n)
            """)
        .param("case", caseNumber)
        .param("parties", parties.toArray(String[]::new))
        .update();
  }

  /**
   * Waiting for something, or at work again.
   *
   * @param waiting null for a party that works on
   */
  void waits(String caseNumber, String unit, Waiting waiting) {
    jdbc.sql(
            """
            update case_party set status = :status, waits_for = :waiting
            where case_number = :case and unit = :unit
            """)
        .param("status", waiting == null ? "OPEN" : "WAITING")
        .param("waiting", waiting == null ? null : waiting.code(), Types.VARCHAR)
        .param("case", caseNumber)
        .param("unit", unit)
        .update();
  }

  void decides(String caseNumber, String unit, String decision, Actor by) {
    jdbc.sql(
            """
            update case_party set status = :decision, waits_for = null, decided_by = :by, decided_at = :now
            where case_number = :case and unit = :unit
            """)
        .param("decision", decision)
        .param("by", by.name())
        .param("now", Timestamp.from(clock.instant()))
        .param("case", caseNumber)
        .param("unit", unit)
        .update();
  }

  /** What each party that has not decided waits for; null for one that is at work. */
  List<Waiting> open(String caseNumber) {
    return jdbc
        .sql(
            """
            select waits_for from case_party
            where case_number = :case and status in ('OPEN', 'WAITING') order by position
            """)
        .param("case", caseNumber)
        .query((row, n) -> row.getString(1))
        .list()
        .stream()
        .map(Waiting::of)
        .toList();
  }

  boolean anyRejected(String caseNumber) {
    return any(caseNumber, "REJECTED");
  }

  boolean anyUndecided(String caseNumber) {
    return any(caseNumber, "OPEN") || any(caseNumber, "WAITING");
  }

  private boolean any(String caseNumber, String status) {
    return jdbc.sql(
            "select exists (select 1 from case_party where case_number = :case and status = :status)")
        .param("case", caseNumber)
        .param("status", status)
        .query(Boolean.class)
        .single();
  }
}
