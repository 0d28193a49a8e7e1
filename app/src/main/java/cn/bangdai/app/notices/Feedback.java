package cn.bangdai.app.notices;

import cn.bangdai.app.shared.LateWrites;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the applicant is told: every step that matters to them leaves an entry (004 三（二）3 跟踪反馈). */
@Component
public class Feedback {

  /** An entry: when, by which way, what, by whom. */
  public record Entry(Instant at, String channel, String what, String byName) {}

  private static final String INSERT =
      """
      insert into feedback (case_number, at, channel, what, by_name)
      values (:case, :at, :channel, :what, :by)
      """;

  private final JdbcClient jdbc;
  private final LateWrites late;
  private final Clock clock;

  Feedback(JdbcClient jdbc, LateWrites late, Clock clock) {
    this.jdbc = jdbc;
    this.late = late;
    this.clock = clock;
  }

  /** Tells the applicant on the tracking page, in their own words. */
  public void tell(String caseNumber, String what, Actor by) {
    tell(caseNumber, "TRACKING", what, by);
  }

  /**
   * Keeps that the applicant was told by another way; the tracking page shows it too.
   *
   * @param channel such as IN_PERSON, PHONE, WRITTEN, MESSAGE
   */
  public void tell(String caseNumber, String channel, String what, Actor by) {
    Map<String, Object> entry =
        Map.of(
            "case", caseNumber,
            "at", Timestamp.from(clock.instant()),
            "channel", channel,
            "what", what,
            "by", by.name());
    late.add(new LateWrites.Write(INSERT, entry));
  }

  /** Oldest first. */
  public List<Entry> of(String caseNumber) {
    return jdbc.sql(
            "select at, channel, what, by_name from feedback where case_number = :case order by id")
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new Entry(
                    row.getTimestamp("at").toInstant(),
                    row.getString("channel"),
                    row.getString("what"),
                    row.getString("by_name")))
        .list();
  }
}
