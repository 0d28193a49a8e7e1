package cn.bangdai.app.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A row of the task list.
 *
 * @param id engine id of the task
 * @param key BPMN id
 * @param name Chinese name
 * @param applicant masked name
 * @param unit unit whose work it is
 * @param assignee user name; null when it can be claimed
 * @param candidates groups {@code role@unit} that may claim it
 * @param facts where the task stands: from, to, party, reviewUnit, handover, overdueUnit as far as
 *     they apply
 * @param dueAt nearest limit of the case; null if none runs
 * @param lamp GREEN, YELLOW, RED, GREY; null if no limit runs
 */
public record OpenTask(
    String id,
    String key,
    String name,
    String caseNumber,
    String itemCode,
    String itemName,
    String applicant,
    String origin,
    String unit,
    String assignee,
    List<String> candidates,
    Map<String, String> facts,
    Instant createdAt,
    Instant dueAt,
    String lamp,
    boolean greenChannel) {

  /** A fact the task must have by its model; absent would be a broken diagram. */
  public String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw new IllegalStateException("Task " + key + " has no fact " + name);
    }
    return value;
  }
}
