package cn.bangdai.app.shared;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Times as machines and people here read them. */
public final class Times {

  /** All of China keeps one time. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Times() {}

  /** The instant with China's offset; null stays null. */
  public static OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime();
  }
}
