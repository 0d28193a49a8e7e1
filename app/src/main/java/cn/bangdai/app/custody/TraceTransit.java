package cn.bangdai.app.custody;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.RelayLeg;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 查找在途材料: the unit that gave papers finds out where they are and by when they will arrive. */
@Component
class TraceTransit implements TaskWork {

  private static final Map<String, String> FOUND =
      Map.of("UNDERWAY", "还在路上", "ARRIVED", "已送到，等对方签收", "NOT_FOUND", "还没有找到");

  private final Sheets sheets;
  private final TransitLimit limit;
  private final WorkingDays calendar;
  private final JdbcClient jdbc;
  private final Clock clock;

  TraceTransit(
      Sheets sheets, TransitLimit limit, WorkingDays calendar, JdbcClient jdbc, Clock clock) {
    this.sheets = sheets;
    this.limit = limit;
    this.calendar = calendar;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public String key() {
    return RelayLeg.TRACE_TRANSIT;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    LocalDate expectedOn = answers.date("expectedOn");
    int days = workingDays(expectedOn);
    Handover sheet = sheets.of(task);
    keep(sheet, answers, expectedOn, actor);
    limit.expected(task.caseNumber(), sheet.id(), days);
    String found = FOUND.get(answers.text("found"));
    return new Performed(
        "查找在途材料：%s，预计 %d月%d日 送到（交接单 %s）"
            .formatted(
                found, expectedOn.getMonthValue(), expectedOn.getDayOfMonth(), sheet.sheet()),
        Map.of(),
        Map.of("handover", sheet.id().toString()));
  }

  private int workingDays(LocalDate expectedOn) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    if (expectedOn.isBefore(today) || expectedOn.isAfter(today.plusDays(60))) {
      String sentence = "预计送到的日期要在今天到 60 天以内，请重新填写。";
      throw new Refusal(
          Refusal.Kind.INVALID, "EXPECTED_DAY", sentence, Map.of("expectedOn", sentence));
    }
    return calendar.between(today, expectedOn);
  }

  private void keep(Handover sheet, Answers answers, LocalDate expectedOn, Actor actor) {
    jdbc.sql(
            """
            insert into transit_finding
              (handover_id, found, finding, expected_on, by_username, by_name, at)
            values (:handover, :found, :finding, :expectedOn, :by, :byName, :at)
            """)
        .param("handover", sheet.id())
        .param("found", answers.text("found"))
        .param("finding", answers.text("finding"))
        .param("expectedOn", expectedOn)
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
