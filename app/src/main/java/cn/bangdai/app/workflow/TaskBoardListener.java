package cn.bangdai.app.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/** Passes what happens to user tasks on to the {@link TaskBoard}; does nothing else. */
class TaskBoardListener implements TaskListener {

  /** Variables of called processes and multi-instances that say where a task stands. */
  private static final List<String> FACTS =
      List.of("from", "to", "party", "reviewUnit", "handover", "asker", "overdueUnit");

  private final Supplier<TaskBoard> board;

  TaskBoardListener(Supplier<TaskBoard> board) {
    this.board = board;
  }

  @Override
  public void notify(DelegateTask task) {
    switch (task.getEventName()) {
      case EVENTNAME_CREATE -> board.get().opened(describe(task));
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

  private static TaskBoard.Opened describe(DelegateTask task) {
    List<String> candidates =
        task.getCandidates().stream()
            .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
            .map(IdentityLink::getGroupId)
            // The engine gives them in no order; the first one's unit is the task's.
            .sorted()
            .toList();
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
        candidates,
        facts);
  }
}
