package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Masks;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes inquiries; what was said and who said it is encrypted. */
@Component
class InquiryTable {

  private final JdbcClient jdbc;
  private final PersonalData secrets;
  private final Units units;
  private final Clock clock;

  InquiryTable(JdbcClient jdbc, PersonalData secrets, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param item null when it was about none in particular
   * @return its number, such as {@code LTZX26-0007-3} (ZX for 咨询), made as a case's
   */
  String write(RecordInquiry.Ask ask, Item item, Unit counter, Actor actor) {
    Instant now = clock.instant();
    String number = number(counter, now);
    boolean answered = ask.outcome() == RecordInquiry.Outcome.ANSWERED;
    jdbc.sql(
            """
            insert into inquiry
              (number, unit, item_code, item_name, channel, outcome, referred_unit, referred_person, key_id,
               question_enc, answer_enc, name_enc, name_masked, phone_enc, phone_masked, by_username, by_name, at)
            values
              (:number, :unit, :item, :itemName, :channel, :outcome, :referredUnit, :referredPerson, :key,
               :question, :answer, :name, :nameMasked, :phone, :phoneMasked, :by, :byName, :now)
            """)
        .param("number", number)
        .param("unit", counter.code())
        .param("item", item == null ? null : item.code(), Types.VARCHAR)
        .param("itemName", item == null ? null : item.name(), Types.VARCHAR)
        .param("channel", ask.channel().name())
        .param("outcome", ask.outcome().name())
        .param("referredUnit", answered ? null : unitName(ask.referredUnit()), Types.VARCHAR)
        .param("referredPerson", answered ? null : given(ask.referredPerson()), Types.VARCHAR)
        .param("key", secrets.activeKey())
        .param("question", secrets.encrypt(ask.question().strip()))
        .param("answer", answered ? secrets.encrypt(ask.answer().strip()) : null, Types.BINARY)
        .param("name", secrets.encrypt(given(ask.name())), Types.BINARY)
        .param("nameMasked", mask(given(ask.name())), Types.VARCHAR)
        .param("phone", secrets.encrypt(given(ask.phone())), Types.BINARY)
        .param("phoneMasked", Masks.number(given(ask.phone())), Types.VARCHAR)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("now", Timestamp.from(now))
        .update();
    return number;
  }

  private String number(Unit counter, Instant now) {
    long serial = jdbc.sql("select nextval('inquiry_sequence')").query(Long.class).single();
    String county = units.county(counter.code()).map(Unit::code).orElse("");
    int year = LocalDate.ofInstant(now, Times.ZONE).getYear() % 100;
    String body = "%sZX%02d-%04d".formatted(county, year, serial);
    return body + "-" + CaseNumbers.checkDigit(body);
  }

  private String unitName(String codeOrName) {
    return units.find(codeOrName.strip()).map(Unit::windowName).orElse(codeOrName.strip());
  }

  private static String mask(String name) {
    return name == null ? null : Masks.name(name, false);
  }

  private static String given(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
