package cn.bangdai.app.cases;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Case numbers such as {@code LT26-1058-2}: county, year, serial, check digit; short enough to read
 * over the phone. The check digit is ISO 7064 MOD 11,10 over the digits, letters standing as 10 to
 * 35; it finds every single wrong digit and nearly all swapped ones.
 */
@Component
public class CaseNumbers {

  private final JdbcClient jdbc;
  private final Clock clock;

  CaseNumbers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param county unit code of the county
   */
  String next(String county) {
    long serial = jdbc.sql("select nextval('case_sequence')").query(Long.class).single();
    String body = "%s%02d-%04d".formatted(county, LocalDate.now(clock).getYear() % 100, serial);
    return body + "-" + checkDigit(body);
  }

  /**
   * Of a project or a theme, with a letter where a case has a digit: {@code LT26-P0012-7}.
   *
   * @param county unit code of the county
   */
  public String nextOfBundle(String county) {
    long serial = jdbc.sql("select nextval('bundle_sequence')").query(Long.class).single();
    String body = "%s%02d-P%04d".formatted(county, LocalDate.now(clock).getYear() % 100, serial);
    return body + "-" + checkDigit(body);
  }

  /** Whether the number is written as ours and its check digit is right. */
  public static boolean isValid(String number) {
    return number.matches("[A-Z]+\\d{2}-\\d{4,}-\\d")
        && number.charAt(number.length() - 1)
            == checkDigit(number.substring(0, number.length() - 2));
  }

  /** The check digit behind a number, computed over its letters and digits alone. */
  public static char checkDigit(String body) {
    int remainder = 10;
    for (char digit : digits(body).toCharArray()) {
      remainder = (remainder + digit - '0') % 10;
      remainder = (remainder == 0 ? 10 : remainder) * 2 % 11;
    }
    return (char) ('0' + (11 - remainder) % 10);
  }

  private static String digits(String body) {
    StringBuilder digits = new StringBuilder();
    for (char c : body.toCharArray()) {
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        digits.append(c - 'A' + 10);
      }
    }
    return digits.toString();
  }
}
