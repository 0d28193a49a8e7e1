package cn.bangdai.app.supervision;

import cn.bangdai.app.cases.CaseNumbers;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers of the register such as {@code LT-BS26-0007-3} (BS for 办不成事), with the check digit of
 * case numbers; the hyphen behind the county keeps the two apart.
 */
@Component
class MatterNumbers {

  private static final Pattern NUMBER = Pattern.compile("[A-Z]*-BS\\d{2}-\\d{4,}-\\d");

  private final JdbcClient jdbc;
  private final Units units;
  private final Clock clock;

  MatterNumbers(JdbcClient jdbc, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.clock = clock;
  }

  /** By its look; there may be no such entry. */
  static boolean isOne(String number) {
    return NUMBER.matcher(number).matches();
  }

  /**
   * @param unit code of the unit that registers
   */
  String next(String unit) {
    long serial = jdbc.sql("select nextval('unresolved_sequence')").query(Long.class).single();
    String county = units.county(unit).map(Unit::code).orElse("");
    int year = LocalDate.ofInstant(clock.instant(), Times.ZONE).getYear() % 100;
    String body = "%s-BS%02d-%04d".formatted(county, year, serial);
    return body + "-" + CaseNumbers.checkDigit(body);
  }
}
