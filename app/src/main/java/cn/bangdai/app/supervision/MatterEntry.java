package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a matter into the register; who said what is encrypted. */
@Component
class MatterEntry {

  /**
   * A matter whose parts have been checked.
   *
   * @param unit code of the centre that looks after it
   */
  record New(
      String number,
      String caseNumber,
      MatterSource source,
      String unit,
      String name,
      String phone,
      String what) {

    /** Without anything personal: this text can end in a log. */
    @Override
    public String toString() {
      return "matter " + number;
    }
  }

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final Clock clock;

  MatterEntry(JdbcClient jdbc, PersonalData secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  void write(New matter, Actor by) {
    jdbc.sql(
            """
            insert into unresolved_matter
              (number, case_number, source, registered_unit, unit, state, key_id, name_enc, name_masked,
               phone_enc, phone_hash, phone_masked, what_enc, registered_by, registered_by_name, registered_at)
            values
              (:number, :case, :source, :registered, :unit, 'VERIFYING', :key, :name, :nameMasked,
               :phone, :phoneHash, :phoneMasked, :what, :by, :byName, :now)
            """)
        .param("number", matter.number())
        .param("case", matter.caseNumber(), Types.VARCHAR)
        .param("source", matter.source().code())
        .param("registered", by.unit())
        .param("unit", matter.unit())
        .param("key", secrets.activeKey())
        .param("name", secrets.encrypt(matter.name()))
        .param("nameMasked", Masks.name(matter.name(), false))
        .param("phone", secrets.encrypt(matter.phone()))
        .param("phoneHash", secrets.hash(matter.phone()))
        .param("phoneMasked", Masks.number(matter.phone()))
        .param("what", secrets.encrypt(matter.what()))
        .param("by", by.username())
        .param("byName", by.name())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
