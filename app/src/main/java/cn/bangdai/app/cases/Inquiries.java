package cn.bangdai.app.cases;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The recorded inquiries; the people of the unit that was asked see them. */
@Component
public class Inquiries {

  /** An inquiry; who asked is masked. Parts that were not given are null. */
  public record Inquiry(
      String number,
      String unit,
      String item,
      String itemName,
      String channel,
      String outcome,
      String question,
      String answer,
      String referredUnit,
      String referredPerson,
      String name,
      String phone,
      String byName,
      OffsetDateTime at) {}

  /** Who asked, whole, to begin a case with; either may be null. */
  public record Asker(String item, String name, String phone) {}

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final AuditWriter audit;
  private final Clock clock;

  Inquiries(JdbcClient jdbc, PersonalData secrets, AuditWriter audit, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** NOT_FOUND for one that was recorded at another unit. */
  public Inquiry of(String number, Actor actor) {
    return jdbc.sql("select * from inquiry where number = :number and unit = any (:units)")
        .param("number", number)
        .param("units", unitsOf(actor))
        .query(
            (row, n) -> {
              String key = row.getString("key_id");
              return new Inquiry(
                  row.getString("number"),
                  row.getString("unit"),
                  row.getString("item_code"),
                  row.getString("item_name"),
                  row.getString("channel"),
                  row.getString("outcome"),
                  secrets.decrypt(key, row.getBytes("question_enc")),
                  secrets.decrypt(key, row.getBytes("answer_enc")),
                  row.getString("referred_unit"),
                  row.getString("referred_person"),
                  row.getString("name_masked"),
                  row.getString("phone_masked"),
                  row.getString("by_name"),
                  Times.local(row.getTimestamp("at").toInstant()));
            })
        .optional()
        .orElseThrow(Inquiries::notFound);
  }

  /** 转为办件: what a registration takes over. That somebody saw it whole is written down. */
  @Transactional
  public Asker asker(String number, Actor actor) {
    Asker asker =
        jdbc.sql(
                """
                select item_code, key_id, name_enc, phone_enc from inquiry
                where number = :number and unit = any (:units)
                """)
            .param("number", number)
            .param("units", unitsOf(actor))
            .query(
                (row, n) ->
                    new Asker(
                        row.getString("item_code"),
                        secrets.decrypt(row.getString("key_id"), row.getBytes("name_enc")),
                        secrets.decrypt(row.getString("key_id"), row.getBytes("phone_enc"))))
            .optional()
            .orElseThrow(Inquiries::notFound);
    audit.write(
        clock.instant(),
        actor,
        "inquiry.take-over",
        null,
        AuditEntry.of("从咨询 " + number + " 开始登记办件，看了咨询人的姓名和电话"));
    return asker;
  }

  private static String[] unitsOf(Actor actor) {
    return RecordInquiry.counters(actor).toArray(String[]::new);
  }

  private static Refusal notFound() {
    return new Refusal(
        Refusal.Kind.NOT_FOUND, "INQUIRY_NOT_FOUND", "没有找到这条咨询。请核对咨询编号；别的单位登记的咨询在这里查不到。");
  }
}
