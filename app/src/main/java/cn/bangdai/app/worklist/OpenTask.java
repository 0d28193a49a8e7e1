package cn.bangdai.app.worklist;

import cn.bangdai.identity.Actor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A row of the task list.
 *
 * @param id engine id of the task
 * @param key BPMN id
 * @param name Chinese name
 * @param caseNumber number of the case; of what else the task belongs to when it is of no case
 * @param itemCode item of the case; empty for a task of no case
 * @param applicant masked name
 * @param unit unit whose work it is
 * @param assignee user name; null when it can be claimed
 * @param candidates groups {@code role@unit} that may claim it
 * @param facts where the task stands: from, to, party, reviewUnit, handover, overdueUnit, subject,
 *     askedBy as far as they apply
 * @param dueAt nearest limit of the case; null if none runs
 * @param lamp GREEN, YELLOW, RED, GREY; null if no limit runs
 * @param standsFor user name of the person who is away and in whose place it is done; null
 *     otherwise
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
    boolean greenChannel,
    String standsFor) {

  /** Whether it belongs to a case; else to an entry of a register beside the cases. */
  public boolean isOfCase() {
    return !itemCode.isEmpty();
  }

  /** Whether it belongs to something asked beside a case, which is then its subject. */
  public boolean isBeside() {
    return facts.containsKey("subject");
  }

  /** Whether an office of the actor's may take it, or could if nobody had. */
  public boolean offeredTo(Actor actor) {
    return !Collections.disjoint(candidates, actor.groups());
  }

  /** A fact the task must have by its model; absent would be a broken diagram. */
  public String fact(String name) {
    String value = facts.get(name);
    if (value == null) {
      throw new IllegalStateException("Task " + key + " has no fact " + name);
    }
    return value;
  }
}
