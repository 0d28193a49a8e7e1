package cn.bangdai.app.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * Passes what happens to user tasks on to the {@link TaskBoard}. A task that opens for a person who
 * is away is offered to those who stand in; beyond that it does nothing.
 */
class TaskBoardListener implements TaskListener {

  /** Variables of called processes and multi-instances that say where a task stands. */
  private static final List<String> FACTS =
      List.of(
          "from",
          "to",
          "party",
          "reviewUnit",
          "handover",
          "asker",
          "overdueUnit",
          "subject",
          "askedBy");

  private final Supplier<TaskBoard> board;
  private final Supplier<StandIns> standIns;

  TaskBoardListener(Supplier<TaskBoard> board, Supplier<StandIns> standIns) {
    this.board = board;
    this.standIns = standIns;
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> board.get().opened(opened(task));
      case EVENTNAME_ASSIGNMENT -> assigned(task);
      case EVENTNAME_COMPLETE, EVENTNAME_DELETE -> board.get().closed(task.getId());
      default -> {
        // Nothing else concerns the task list.
      }
    }
  }

  /** The engine tells of a task that is born assigned twice; never updated, it has been told of. */
  private void assigned(DelegateTask task) {
    if (task.getLastUpdated() != null) {
      board.get().assigned(task.getId(), task.getAssignee());
    }
  }

  private TaskBoard.Opened opened(DelegateTask task) {
    boolean personal = candidates(task).isEmpty();
    if (personal && task.getAssignee() == null) {
      task.addCandidateGroups(
          standIns.get().candidates(task.getExecution().getProcessBusinessKey()));
    }
    return describe(task, personal);
  }

  private static List<String> candidates(DelegateTask task) {
    return task.getCandidates().stream()
        .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
        .map(IdentityLink::getGroupId)
        // The engine gives them in no order; the first one's unit is the task's.
        .sorted()
        .toList();
  }

  private static TaskBoard.Opened describe(DelegateTask task, boolean personal) {
    Map<String, String> facts = new HashMap<>();
    // From the execution: a task that opens has no variables of its own yet, and asking costs.
    var place = task.getExecution();
    for (String name : FACTS) {
      Object value = place.getVariable(name);
      if (value != null) {
        facts.put(name, value.toString());
      }
    }
    return new TaskBoard.Opened(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        place.getProcessBusinessKey(),
        task.getAssignee(),
        candidates(task),
        // What somebody asked beside a case comes back to who asked, not to the responsible agent.
        personal && !facts.containsKey("askedBy"),
        facts);
  }
}
