package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The rule that something expected lies ahead: today at the earliest. */
@Component
class DayAhead {

  private final Clock clock;

  DayAhead(Clock clock) {
    this.clock = clock;
  }

  LocalDate today() {
    return of(clock.instant());
  }

  /**
   * @param field key of the form's field
   * @param name what the day is, in Chinese
   * @throws Refusal INVALID {@code DAY_PAST}
   */
  LocalDate require(String field, String name, LocalDate day) {
    if (day.isBefore(today())) {
      String sentence = name + "已经过去了，请填写今天或以后的日期。";
      throw new Refusal(Refusal.Kind.INVALID, "DAY_PAST", sentence, Map.of(field, sentence));
    }
    return day;
  }

  /** The day in China on which the instant falls. */
  static LocalDate of(Instant at) {
    return LocalDate.ofInstant(at, Times.ZONE);
  }

  /** 12月5日. */
  static String words(LocalDate day) {
    return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
