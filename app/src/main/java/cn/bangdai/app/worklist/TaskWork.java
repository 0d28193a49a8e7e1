package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.identity.Actor;
import java.util.HashMap;
import java.util.Map;

/**
 * What completing one kind of task does to the case: the feature's part of the command. Runs with
 * the case row locked, access decided and the form validated; afterwards the task list completes
 * the engine's task with the outcome and the routing facts returned.
 */
public interface TaskWork {

  /** BPMN id of the task, such as {@code dispatch}. */
  String key();

  /**
   * @throws cn.bangdai.app.shared.Refusal when a rule stands against it; nothing is changed then
   */
  Performed perform(OpenTask task, Answers answers, Actor actor);

  /**
   * What was done.
   *
   * @param summary a Chinese sentence for audit and for the person: what happened
   * @param routing process variables that later gateways and legs need; no personal data
   * @param facts further facts for the audit row; no personal data
   */
  record Performed(String summary, Map<String, Object> routing, Map<String, Object> facts) {

    public static Performed said(String summary) {
      return new Performed(summary, Map.of(), Map.of());
    }

    public static Performed routed(String summary, Map<String, Object> routing) {
      return new Performed(summary, routing, Map.of());
    }

    AuditEntry entry(OpenTask task, String outcome) {
      Map<String, Object> all = new HashMap<>(facts);
      if (task.standsFor() != null) {
        all.put("standsFor", task.standsFor());
      }
      return new AuditEntry(summary, task.key(), task.id(), outcome, all);
    }
  }
}
