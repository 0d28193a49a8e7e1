package cn.bangdai.app.cases;

import cn.bangdai.app.calendar.WorkingDays;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.notices.NoticeKind;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.processes.Decision;
import cn.bangdai.processes.ProxyHandling;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one-time notice as it would be issued now. Access is the caller's business. */
@Component
public class NoticeDraft {

  /** Tasks that can end with a notice, and which one. */
  private static final Map<String, NoticeKind> KINDS =
      Map.of(
          ProxyHandling.CHECK_MATERIALS, NoticeKind.ONE_TIME,
          ProxyHandling.ACCEPT_APPLICATION, NoticeKind.FORMAL,
          Decision.REVIEW, NoticeKind.CORRECTION,
          Decision.DECIDE, NoticeKind.CORRECTION);

  /**
   * A notice that nobody has issued yet.
   *
   * @param applicant masked
   * @param flagged what would be its lines
   * @param untold names of those that earlier notices of the case did not mention; empty while
   *     there is none
   * @param dueOn until when the supplement would be asked for
   */
  public record Draft(
      String title,
      String applicant,
      String item,
      String caseNumber,
      List<Material> flagged,
      List<String> untold,
      LocalDate dueOn,
      int days,
      String unit,
      LocalDate on) {}

  private final Materials materials;
  private final Notices notices;
  private final WorkingDays calendar;
  private final Units units;
  private final Clock clock;

  NoticeDraft(
      Materials materials, Notices notices, WorkingDays calendar, Units units, Clock clock) {
    this.materials = materials;
    this.notices = notices;
    this.calendar = calendar;
    this.units = units;
    this.clock = clock;
  }

  /**
   * @param days working days that the applicant would have; null for the usual
   * @return empty for a task that can't end with a notice
   */
  public Optional<Draft> of(OpenTask task, Integer days) {
    return Optional.ofNullable(KINDS.get(task.key())).map(kind -> draft(task, kind, days));
  }

  private Draft draft(OpenTask task, NoticeKind kind, Integer days) {
    LocalDate today = WorkingDays.dayOf(clock.instant());
    int given = days == null ? SupplementRequest.DEFAULT_DAYS : days;
    return new Draft(
        kind.title(),
        task.applicant(),
        task.itemName(),
        task.caseNumber(),
        materials.flagged(task.caseNumber()),
        notices.untold(task.caseNumber()),
        calendar.plus(today, given),
        given,
        units.find(task.unit()).map(Unit::windowName).orElse(task.unit()),
        today);
  }
}
