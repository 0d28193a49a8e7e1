package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.workflow.ProcessHistory;
import cn.bangdai.identity.Actor;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the process has passed, and every name that held one of its tasks. */
@Component
public class CaseHistory {

  /** A task, done or open. */
  public record TaskDone(
      String id,
      String key,
      String name,
      String process,
      String assignee,
      String assigneeName,
      OffsetDateTime from,
      OffsetDateTime to,
      boolean completed) {}

  /** A node of a model that was entered. */
  public record Passed(
      String process,
      String processInstance,
      String activity,
      String name,
      String type,
      OffsetDateTime from,
      OffsetDateTime to,
      boolean canceled,
      long sequence) {}

  /** Both, oldest first. */
  public record History(List<Passed> activities, List<TaskDone> tasks) {}

  private final CaseAccess access;
  private final ProcessHistory history;
  private final Directory people;

  CaseHistory(CaseAccess access, ProcessHistory history, Directory people) {
    this.access = access;
    this.history = history;
    this.people = people;
  }

  /** NOT_FOUND for a case that the actor may not see. */
  public History of(String number, Actor actor) {
    access.requireSight(number, actor);
    List<ProcessHistory.Node> nodes = history.of(number);
    Map<String, String> names = new HashMap<>();
    return new History(
        nodes.stream().map(CaseHistory::passed).toList(),
        nodes.stream()
            .filter(node -> node.taskId() != null)
            .map(node -> task(node, names))
            .toList());
  }

  private static Passed passed(ProcessHistory.Node n) {
    return new Passed(
        n.process(),
        n.processInstance(),
        n.activity(),
        n.name(),
        n.type(),
        Times.local(n.from()),
        Times.local(n.to()),
        n.canceled(),
        n.sequence());
  }

  private TaskDone task(ProcessHistory.Node n, Map<String, String> names) {
    String name = n.assignee() == null ? null : names.computeIfAbsent(n.assignee(), people::name);
    return new TaskDone(
        n.taskId(),
        n.activity(),
        n.name(),
        n.process(),
        n.assignee(),
        name,
        Times.local(n.from()),
        Times.local(n.to()),
        n.to() != null && !n.canceled());
  }
}
