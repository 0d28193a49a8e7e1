package cn.bangdai.app.supervision;

import cn.bangdai.app.workflow.Workflow;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Urging;
import cn.bangdai.processes.Urging.Variables;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes an urging down, starts its process and its limit. */
@Component
class OpenUrging {

  /** What is asked of whom. */
  record Question(String caseNumber, UrgingRow.Kind kind, String reason, String unit) {}

  private final Urgings urgings;
  private final UrgingLimit limit;
  private final Workflow workflow;
  private final Clock clock;

  OpenUrging(Urgings urgings, UrgingLimit limit, Workflow workflow, Clock clock) {
    this.urgings = urgings;
    this.limit = limit;
    this.workflow = workflow;
    this.clock = clock;
  }

  /** Whether that unit is being urged about that case, however high it has risen since. */
  boolean runs(String caseNumber, String unit) {
    return urgings.of(caseNumber).stream()
        .filter(urging -> urging.closedAt() == null)
        .anyMatch(urging -> urging.askedUnit().equals(unit));
  }

  String open(Question q, Actor actor) {
    String id = UUID.randomUUID().toString();
    urgings.insert(row(id, q, actor));
    limit.start(q.caseNumber(), id, q.unit());
    String instance =
        workflow.start(
            Urging.KEY,
            q.caseNumber(),
            Map.of(
                Variables.CASE_NUMBER, q.caseNumber(),
                Variables.SUBJECT, id,
                Variables.ASKED_BY, actor.unit(),
                Variables.UNIT, q.unit(),
                Variables.REPLIED, false));
    urgings.started(id, instance);
    return id;
  }

  private UrgingRow row(String id, Question q, Actor actor) {
    return new UrgingRow(
        id,
        q.caseNumber(),
        q.kind(),
        q.reason(),
        q.unit(),
        q.unit(),
        UrgingRow.State.OPEN,
        0,
        actor.unit(),
        actor.username(),
        actor.name(),
        clock.instant(),
        null,
        null,
        null);
  }
}
