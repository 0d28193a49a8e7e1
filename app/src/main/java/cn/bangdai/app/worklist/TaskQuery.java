package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Refusal;
import java.util.Locale;

/**
 * What part of the task list is asked for.
 *
 * @param scope whose tasks
 * @param key BPMN id; null for all
 * @param caseNumber null for all
 * @param item item code; null for all
 * @param lamp GREEN, YELLOW, RED or GREY; null for all
 * @param text in case number or item name; null for all
 */
public record TaskQuery(
    Scope scope, String key, String caseNumber, String item, String lamp, String text) {

  /** Whose tasks. */
  public enum Scope {
    MINE,
    CLAIMABLE,
    UNIT
  }

  /** MINE when nothing is said. */
  public static Scope scope(String name) {
    if (name == null || name.isBlank()) {
      return Scope.MINE;
    }
    try {
      return Scope.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Kind.MALFORMED, "SCOPE", "scope 只能是 mine（我的）、claimable（待领取）或 unit（本单位）。");
    }
  }
}
