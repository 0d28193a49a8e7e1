package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who raised a matter, whole: for whoever has to answer that person now, and written down each time
 * (DESIGN 5: unmasking is tied to an open duty and audited).
 */
@Component
public class MatterPerson {

  /** Name and telephone. */
  public record Person(String name, String phone) {

    /** Without anything personal: this text can end in a log. */
    @Override
    public String toString() {
      return "person";
    }
  }

  private final JdbcClient jdbc;
  private final MatterAccess access;
  private final PersonalData secrets;
  private final AuditWriter audit;
  private final Clock clock;

  MatterPerson(
      JdbcClient jdbc, MatterAccess access, PersonalData secrets, AuditWriter audit, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal NOT_FOUND out of sight; FORBIDDEN without an open task of the matter
   */
  @Transactional
  public Person of(String number, Actor actor) {
    if (!access.seenBy(number, actor)) {
      throw Matters.notFound();
    }
    if (!access.worksOn(number, actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "NO_OPEN_DUTY", "只有正在办这件事的人才能看反映人的姓名和电话。");
    }
    audit.write(
        clock.instant(),
        actor,
        "unresolved.person",
        null,
        AuditEntry.of("看了 " + number + " 反映人的姓名和电话"));
    return jdbc.sql(
            "select key_id, name_enc, phone_enc from unresolved_matter where number = :number")
        .param("number", number)
        .query(
            (row, n) ->
                new Person(
                    secrets.decrypt(row.getString("key_id"), row.getBytes("name_enc")),
                    secrets.decrypt(row.getString("key_id"), row.getBytes("phone_enc"))))
        .single();
  }
}
