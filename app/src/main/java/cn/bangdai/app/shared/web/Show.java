package cn.bangdai.app.shared.web;

import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How dates and times look on screens: {@code 11月24日（周二）}; templates call it {@code @show}. */
@Component("show")
public class Show {

  private static final DateTimeFormatter DAY_ZH =
      DateTimeFormatter.ofPattern("M月d日（EEE）", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter DAY_EN =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR_ZH =
      DateTimeFormatter.ofPattern("yyyy年M月d日（EEE）", Locale.SIMPLIFIED_CHINESE);
  private static final DateTimeFormatter YEAR_EN =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private final Clock clock;

  Show(Clock clock) {
    this.clock = clock;
  }

  /** Today in China. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Times.ZONE);
  }

  /** The year is said only when it is not this one. Null becomes an empty text. */
  public String day(LocalDate day) {
    if (day == null) {
      return "";
    }
    boolean english =
        Locale.ENGLISH.getLanguage().equals(LocaleContextHolder.getLocale().getLanguage());
    boolean thisYear = day.getYear() == today().getYear();
    if (english) {
      return day.format(thisYear ? DAY_EN : YEAR_EN);
    }
    // The JDK says 星期二 or 周二 depending on its data; the screens say 周二.
    return day.format(thisYear ? DAY_ZH : YEAR_ZH).replace("星期", "周");
  }

  public String day(Instant at) {
    return at == null ? "" : day(LocalDate.ofInstant(at, Times.ZONE));
  }

  public String day(OffsetDateTime at) {
    return at == null ? "" : day(at.toInstant());
  }

  /** {@code 15:04}. */
  public String time(Instant at) {
    return at == null ? "" : ZonedDateTime.ofInstant(at, Times.ZONE).format(CLOCK);
  }

  public String time(OffsetDateTime at) {
    return at == null ? "" : time(at.toInstant());
  }

  /** Day and time. */
  public String moment(Instant at) {
    return at == null ? "" : day(at) + " " + time(at);
  }

  public String moment(OffsetDateTime at) {
    return at == null ? "" : moment(at.toInstant());
  }

  /** The last day of a limit, which ends when that day does. */
  public String dueDay(Instant dueAt) {
    return dueAt == null ? "" : day(dueAt.minusMillis(1));
  }
}
