package cn.bangdai.app.portal;

import cn.bangdai.app.cases.CaseStatus;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.planning.Milestone;
import cn.bangdai.app.planning.Milestones;
import cn.bangdai.app.shared.viewer.Viewer;
import cn.bangdai.app.shared.viewer.Viewers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far a case is, for whoever holds its tracking code: the code stands on the applicant's papers
 * and can't be guessed. It opens this and nothing else.
 */
@Component
public class TrackCase {

  /**
   * A case without anything about the applicant.
   *
   * @param mode PROXY, HELP or DIRECT
   * @param item null when the applicant wants the matter kept private
   * @param result GRANTED and so on; null until there is one
   * @param awaiting whether the applicant is asked for materials
   * @param places names of the units that have work to do on it now
   * @param plan milestones agreed with the applicant; empty without a plan, and for a private
   *     matter
   */
  public record Progress(
      String number,
      String mode,
      String item,
      CaseStatus status,
      String result,
      boolean awaiting,
      List<String> places,
      List<Milestone> plan,
      Times times) {}

  /** When each step was reached; null before. */
  public record Times(
      Instant registered, Instant entrusted, Instant accepted, Instant decided, Instant ended) {}

  private static final String CODE = "[A-Za-z0-9_-]{22}";

  private final JdbcClient jdbc;
  private final Units units;
  private final Milestones milestones;

  TrackCase(JdbcClient jdbc, Units units, Milestones milestones) {
    this.jdbc = jdbc;
    this.units = units;
    this.milestones = milestones;
  }

  /** Empty for a code that no case has. */
  public Optional<Progress> of(String code) {
    if (!code.matches(CODE)) {
      return Optional.empty();
    }
    return jdbc
        .sql("select tracked_case(:code)")
        .param("code", code)
        .query((row, n) -> row.getString(1))
        .list()
        .stream()
        .filter(Objects::nonNull)
        .findFirst()
        .map(number -> Viewers.as(Viewer.ofCase(number), () -> progress(number)));
  }

  private Progress progress(String number) {
    return jdbc.sql(
            """
            select c.number, c.mode, c.item_name, c.private_matter, c.status, c.result, c.awaiting > 0 as awaiting,
                   c.registered_at, c.entrusted_at, c.accepted_at, c.decided_at, c.completed_at,
                   array(select distinct t.unit from worklist_task t
                         where t.case_number = c.number and t.facts ->> 'subject' is null
                         order by t.unit) as places
            from cases c where c.number = :number
            """)
        .param("number", number)
        .query((row, n) -> progress(row))
        .single();
  }

  private Progress progress(ResultSet row) throws SQLException {
    return new Progress(
        row.getString("number"),
        row.getString("mode"),
        row.getBoolean("private_matter") ? null : row.getString("item_name"),
        CaseStatus.valueOf(row.getString("status")),
        row.getString("result"),
        row.getBoolean("awaiting"),
        Arrays.stream((String[]) row.getArray("places").getArray()).map(this::place).toList(),
        row.getBoolean("private_matter") ? List.of() : milestones.of(row.getString("number")),
        new Times(
            instant(row, "registered_at"),
            instant(row, "entrusted_at"),
            instant(row, "accepted_at"),
            instant(row, "decided_at"),
            instant(row, "completed_at")));
  }

  private String place(String unit) {
    return units.find(unit).map(Unit::windowName).orElse(unit);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
