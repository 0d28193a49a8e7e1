package cn.bangdai.app.deadlines;

import cn.bangdai.app.calendar.WorkingDays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows of the table {@code deadline}. */
final class DeadlineRows implements RowMapper<Deadline> {

  static final DeadlineRows MAPPER = new DeadlineRows();

  private DeadlineRows() {}

  @Override
  public Deadline mapRow(ResultSet row, int number) throws SQLException {
    return new Deadline(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        new Limit(
            DeadlineKind.of(row.getString("kind")),
            row.getString("subject"),
            row.getObject("started_on", LocalDate.class),
            row.getInt("working_days")),
        row.getInt("extended_days"),
        pauses(row),
        standing(row));
  }

  private static Pauses pauses(ResultSet row) throws SQLException {
    Instant since = instant(row, "paused_since");
    return Pauses.read(row.getString("pauses"), since == null ? null : WorkingDays.dayOf(since));
  }

  private static Deadline.Standing standing(ResultSet row) throws SQLException {
    return new Deadline.Standing(
        Deadline.State.valueOf(row.getString("state")),
        new Timing(
            row.getObject("due_on", LocalDate.class),
            instant(row, "due_at"),
            instant(row, "warn_at"),
            row.getBoolean("provisional")),
        new Holder(row.getString("unit"), row.getString("step")),
        instant(row, "raised_at"),
        instant(row, "closed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
