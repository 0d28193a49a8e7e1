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
   * @param personal whether the model gives it to the responsible agent and not to a post; such a
   *     task has candidates only while that person is away
   * @param facts routing facts of the task's place in the process: from, to, party, handover …
   */
  record Opened(
      String taskId,
      String key,
      String name,
      String caseNumber,
      String assignee,
      List<String> candidates,
      boolean personal,
      Map<String, String> facts) {}

  void opened(Opened task);

  /** The task is someone's now, or nobody's again ({@code assignee} null). */
  void assigned(String taskId, String assignee);

  /** The case goes on in a newer version of its process; everything else of the task stays. */
  void renamed(String taskId, String key, String name);

  /**
   * Others stand in for the person a task belongs to, or that person has it back.
   *
   * @param absent user name of the person in whose place it is done; null when it is nobody's place
   * @param candidates groups that may claim it from now on; empty when one person is named
   */
  void standsIn(String taskId, String absent, List<String> candidates);

  /** Completed or withdrawn by the process. */
  void closed(String taskId);
}
