package cn.bangdai.app.worklist;

import cn.bangdai.app.shared.Refusal;
import java.util.Locale;
import java.util.Map;

/**
 * What part of the task list is asked for, and in which order. Texts come cleaned: null when blank,
 * without control characters.
 *
 * @param scope whose tasks
 * @param key BPMN id; null for all
 * @param caseNumber null for all
 * @param item item code, or the sector of items; null for all
 * @param lamp GREEN, YELLOW, RED or GREY; null for all
 * @param group {@value #GREEN_CHANNEL}, or a group of applicants such as ELDERLY; null for all
 * @param origin code of the unit that registered the case, or of one above it; null for all
 * @param text in case number or item name, an item's pinyin initials, or an applicant's whole name;
 *     null for all
 */
public record TaskQuery(
    Scope scope,
    String key,
    String caseNumber,
    String item,
    String lamp,
    String group,
    String origin,
    String text,
    Sort sort) {

  /** Whose tasks. */
  public enum Scope {
    MINE,
    CLAIMABLE,
    UNIT
  }

  /** In which order. */
  public enum Sort {
    /** The nearest limit first. */
    LEFT,
    NEWEST,
    /** Items side by side, in the order of their pinyin initials. */
    ITEM
  }

  /** Every applicant who belongs to one of the groups that are served first. */
  public static final String GREEN_CHANNEL = "GREEN_CHANNEL";

  /** Longest text that is searched for, in characters. */
  public static final int LONGEST = 100;

  public TaskQuery {
    key = clean(key);
    caseNumber = clean(caseNumber);
    item = clean(item);
    lamp = clean(lamp);
    group = clean(group);
    origin = clean(origin);
    text = clean(text);
  }

  /** Reads it from the parameters of an address; what is not said is not asked for. */
  public static TaskQuery read(Map<String, String> asked) {
    return new TaskQuery(
        scope(asked.get("scope")),
        asked.getOrDefault("step", asked.get("key")),
        asked.get("case"),
        asked.get("item"),
        asked.get("lamp"),
        asked.get("group"),
        asked.get("from"),
        asked.get("q"),
        sort(asked.get("sort")));
  }

  /** The same with another lamp, or with any for null. */
  public TaskQuery withLamp(String other) {
    return new TaskQuery(scope, key, caseNumber, item, other, group, origin, text, sort);
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

  private static Sort sort(String name) {
    if (name == null || name.isBlank()) {
      return Sort.LEFT;
    }
    try {
      return Sort.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Kind.MALFORMED, "SORT", "sort 只能是 left（先到期的在前）、newest（新来的在前）或 item（按事项）。");
    }
  }

  private static String clean(String value) {
    if (value == null) {
      return null;
    }
    String text = value.replaceAll("\\p{Cntrl}", "").strip();
    if (text.length() > LONGEST) {
      String sentence = "查找的内容太长了，请不要超过 " + LONGEST + " 个字。";
      throw new Refusal(Refusal.Kind.INVALID, "QUERY_TOO_LONG", sentence, Map.of("q", sentence));
    }
    return text.isEmpty() ? null : text;
  }
}
