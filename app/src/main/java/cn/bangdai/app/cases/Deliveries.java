package cn.bangdai.app.cases;

import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every attempt at delivery; whoever received for the applicant is encrypted. */
@Component
class Deliveries {

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final Clock clock;

  Deliveries(JdbcClient jdbc, PersonalData secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  void add(String number, Answers answers, Actor actor) {
    jdbc.sql(
            """
            insert into delivery
              (case_number, outcome, way, tracking_number, signature, relation, key_id, receiver_enc,
               receiver_id_enc, note, witnesses, by_username, by_name, at)
            values
              (:case, :outcome, :way, :tracking, :signature, :relation, :key, :receiver,
               :receiverId, :note, :witnesses, :by, :byName, :at)
            """)
        .param("case", number)
        .param("outcome", answers.outcome())
        .param("way", answers.text("by"), Types.VARCHAR)
        .param("tracking", answers.text("trackingNumber"), Types.VARCHAR)
        .param("signature", answers.text("signature"), Types.VARCHAR)
        .param("relation", answers.text("relation"), Types.VARCHAR)
        .param("key", secrets.activeKey())
        .param("receiver", secrets.encrypt(answers.text("receiver")), Types.BINARY)
        .param("receiverId", secrets.encrypt(answers.text("receiverId")), Types.BINARY)
        .param(
            "note",
            answers.text("note") == null ? answers.text("reason") : answers.text("note"),
            Types.VARCHAR)
        .param("witnesses", witnesses(answers), Types.VARCHAR)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** Of a refusal, or of a fingerprint. */
  private static String witnesses(Answers answers) {
    return answers.text("witnesses") == null ? answers.text("witness") : answers.text("witnesses");
  }
}
