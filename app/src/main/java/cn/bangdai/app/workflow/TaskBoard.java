package cn.bangdai.app.workflow;

import java.util.List;
import java.util.Map;

/**
 * Told of every open task by the engine's listener, in the transaction in which it happens; the
 * task list keeps its own rows from it.
 */
public interface TaskBoard {

  /**
   * A task that opened.
   *
   * @param key BPMN id
   * @param name Chinese name from the diagram
   * @param assignee user name; null when it can be claimed
   * @param candidates groups {@code role@unit} that may claim it; empty for an assigned task
   * @param facts routing facts of the task's place in the process: from, to, party, handover …
   */
  record Opened(
      String taskId,
      String key,
      String name,
      String caseNumber,
      String assignee,
      List<String> candidates,
      Map<String, String> facts) {}

  void opened(Opened task);

  /** The task is someone's now, or nobody's again ({@code assignee} null). */
  void assigned(String taskId, String assignee);

  /** Completed or withdrawn by the process. */
  void closed(String taskId);
}
