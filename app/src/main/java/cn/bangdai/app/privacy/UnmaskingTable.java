package cn.bangdai.app.privacy;

import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was shown what, and until when. */
@Component
class UnmaskingTable {

  private final JdbcClient jdbc;

  UnmaskingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Unmasking row, Actor actor) {
    jdbc.sql(
            """
            insert into unmasking (id, case_number, field, actor, actor_name, actor_unit, duty, reason,
                                   many, at, until)
            values (:id, :case, :field, :actor, :name, :unit, :duty, :reason, :many, :at, :until)
            """)
        .param("id", row.id())
        .param("case", row.caseNumber())
        .param("field", row.field().name())
        .param("actor", actor.username())
        .param("name", actor.name())
        .param("unit", actor.unit())
        .param("duty", row.duty() == null ? null : row.duty().name(), Types.VARCHAR)
        .param("reason", row.reason(), Types.VARCHAR)
        .param("many", row.many())
        .param("at", Timestamp.from(row.at()))
        .param("until", Timestamp.from(row.until()))
        .update();
  }

  /** How often somebody was shown something since then. */
  int since(Actor actor, Instant then) {
    return jdbc.sql("select count(*) from unmasking where actor = :actor and at > :then")
        .param("actor", actor.username())
        .param("then", Timestamp.from(then))
        .query(Integer.class)
        .single();
  }

  /** Empty for a permission of somebody else, and for one that has run out. */
  Optional<Unmasking> running(UUID id, Actor actor, Instant now) {
    return jdbc.sql("select * from unmasking where id = :id and actor = :actor and until > :now")
        .param("id", id)
        .param("actor", actor.username())
        .param("now", Timestamp.from(now))
        .query((row, n) -> unmasking(row))
        .optional();
  }

  /** Until when somebody may open documents and files of a case; empty when they may not. */
  Optional<Instant> papersUntil(String caseNumber, Actor actor, Instant now) {
    return jdbc.sql(
            """
            select until from unmasking
            where case_number = :case and actor = :actor and field = 'PAPERS' and until > :now
            order by until desc limit 1
            """)
        .param("case", caseNumber)
        .param("actor", actor.username())
        .param("now", Timestamp.from(now))
        .query(Timestamp.class)
        .optional()
        .map(Timestamp::toInstant);
  }

  static Unmasking unmasking(ResultSet row) throws SQLException {
    String duty = row.getString("duty");
    return new Unmasking(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        PersonalField.valueOf(row.getString("field")),
        duty == null ? null : Duty.valueOf(duty),
        row.getString("reason"),
        row.getBoolean("many"),
        row.getTimestamp("at").toInstant(),
        row.getTimestamp("until").toInstant());
  }
}
