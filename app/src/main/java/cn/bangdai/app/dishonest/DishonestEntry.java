package cn.bangdai.app.dishonest;

import java.time.LocalDate;

/**
 * An enterprise on a list of dishonest enterprises.
 *
 * @param code credit code
 * @param source who listed it, such as a court or 信用中国
 * @param since day on which it was listed
 */
public record DishonestEntry(String code, String name, String source, LocalDate since) {

  /** For a check result: 最高人民法院 2026-03-02 列入. */
  public String words() {
    return source + " " + since + " 列入";
  }
}
