package cn.bangdai.app.supervision;

import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.processes.Coordination;
import cn.bangdai.processes.Rectification;
import cn.bangdai.processes.Unresolved;
import cn.bangdai.processes.Urging;
import cn.bangdai.processes.UserTask;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a task beside a case is about, for who may see the task. */
@Component
public class SubjectOfTask {

  /** An urging, a coordination, a rectification or a matter, each with what was said. */
  public sealed interface Subject
      permits CaseSupervision.UrgingTold,
          CaseSupervision.CoordinationTold,
          CaseSupervision.RectificationTold,
          MatterList.Detail {}

  private final Urgings urgings;
  private final Coordinations coordinations;
  private final Rectifications rectifications;
  private final Matters matters;
  private final Steps steps;

  SubjectOfTask(
      Urgings urgings,
      Coordinations coordinations,
      Rectifications rectifications,
      Matters matters,
      Steps steps) {
    this.urgings = urgings;
    this.coordinations = coordinations;
    this.rectifications = rectifications;
    this.matters = matters;
    this.steps = steps;
  }

  /** Empty for a task of a case's own way. */
  public Optional<Subject> of(OpenTask task) {
    if (!task.isBeside()) {
      return Optional.empty();
    }
    String id = task.fact("subject");
    String process = UserTask.of(task.key()).processes().iterator().next();
    return switch (process) {
      case Urging.KEY ->
          Optional.of(new CaseSupervision.UrgingTold(urgings.load(id), steps.of(id)));
      case Coordination.KEY ->
          Optional.of(new CaseSupervision.CoordinationTold(coordinations.load(id), steps.of(id)));
      case Rectification.KEY ->
          rectifications
              .of(task.caseNumber())
              .map(row -> new CaseSupervision.RectificationTold(row, steps.of(id)));
      case Unresolved.KEY -> matters.find(id).map(row -> new MatterList.Detail(row, steps.of(id)));
      default -> Optional.empty();
    };
  }
}
