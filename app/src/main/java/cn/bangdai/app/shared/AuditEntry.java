package cn.bangdai.app.shared;

import java.util.HashMap;
import java.util.Map;

/**
 * What a use case tells the audit trail beside who, when and which command.
 *
 * @param summary a Chinese sentence; no personal data of an applicant
 * @param task BPMN id of the task completed; null when none was
 * @param taskId engine id of that task; null when none
 * @param outcome outcome of that task; null when none
 * @param facts further facts, none of them personal
 */
public record AuditEntry(
    String summary, String task, String taskId, String outcome, Map<String, Object> facts) {

  /** The fact that names the case whose command brought this one about. */
  private static final String ALONG = "along";

  public AuditEntry {
    facts = Map.copyOf(facts);
  }

  public static AuditEntry of(String summary) {
    return new AuditEntry(summary, null, null, null, Map.of());
  }

  public AuditEntry with(Map<String, Object> more) {
    return new AuditEntry(summary, task, taskId, outcome, more);
  }

  /** The same, done along with a command on another case. */
  AuditEntry along(String caseNumber) {
    Map<String, Object> more = new HashMap<>(facts);
    more.put(ALONG, caseNumber);
    return with(more);
  }

  /** Whether a command on another case of the bundle brought this about, not a person. */
  public boolean isAlong() {
    return facts.containsKey(ALONG);
  }
}
