package cn.bangdai.app.supervision;

import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Deadlines;
import cn.bangdai.app.deadlines.Holder;
import cn.bangdai.app.deadlines.Limit;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.Rectification.Variables;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes a rectification down, starts its process and its limit. */
@Component
class StartRectification {

  private final Rectifications rectifications;
  private final Overseers overseers;
  private final Deadlines deadlines;
  private final Workflow workflow;
  private final SupervisionSettings settings;
  private final Clock clock;

  StartRectification(
      Rectifications rectifications,
      Overseers overseers,
      Deadlines deadlines,
      Workflow workflow,
      SupervisionSettings settings,
      Clock clock) {
    this.rectifications = rectifications;
    this.overseers = overseers;
    this.deadlines = deadlines;
    this.workflow = workflow;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether the case had one. */
  boolean was(String caseNumber) {
    return rectifications.of(caseNumber).isPresent();
  }

  String of(String caseNumber, String unit, Actor actor) {
    String id = UUID.randomUUID().toString();
    rectifications.insert(id, caseNumber, unit, actor);
    deadlines.start(caseNumber, limit(), new Holder(unit, Rectification.RECTIFY));
    String instance =
        workflow.start(
            Rectification.KEY,
            caseNumber,
            Map.of(
                Variables.CASE_NUMBER, caseNumber,
                Variables.SUBJECT, id,
                Variables.ASKED_BY, overseers.unitOver(unit),
                Variables.UNIT, unit));
    rectifications.started(id, instance);
    return id;
  }

  private Limit limit() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    return Limit.of(DeadlineKind.RECTIFICATION, today, settings.rectificationDays());
  }
}
