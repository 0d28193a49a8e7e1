package cn.bangdai.app.cases.web;

import cn.bangdai.app.shared.Refusal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A refusal as it stands on the page.
 *
 * @param fields sentences by field, in the order of the page
 * @param elsewhere the sentence that belongs to no field; null if each has one
 * @param keyUsed the page had been sent before with another content: it needs a new key
 */
record FieldErrors(Map<String, String> fields, String elsewhere, boolean keyUsed) {

  /** Refusals of the catalogue speak of the item and name no field. */
  private static final Set<String> ABOUT_THE_ITEM =
      Set.of("ITEM_UNKNOWN", "ITEM_NOT_OFFERED", "ATTENDANCE_REQUIRED", "GUIDE_UNKNOWN");

  static FieldErrors of(Refusal refusal, List<String> order) {
    if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    if (refusal.code().equals("IDEMPOTENCY_KEY_REUSED")) {
      return new FieldErrors(Map.of(), "这一页刚才已经登记过一次，内容和现在的不一样。确实要再登记一次，请核对后再按一次。", true);
    }
    if (ABOUT_THE_ITEM.contains(refusal.code())) {
      return new FieldErrors(Map.of("item", refusal.getMessage()), null, false);
    }
    return refusal.fields().isEmpty()
        ? new FieldErrors(Map.of(), refusal.getMessage(), false)
        : new FieldErrors(sorted(refusal.fields(), order), null, false);
  }

  private static Map<String, String> sorted(Map<String, String> fields, List<String> order) {
    Map<String, String> sorted = new LinkedHashMap<>();
    fields.keySet().stream()
        .sorted(Comparator.comparingInt(field -> place(field, order)))
        .forEach(field -> sorted.put(field, fields.get(field)));
    return sorted;
  }

  /**
   * A field that is a group of others stands where the first of them does; unknown ones come last.
   */
  private static int place(String field, List<String> order) {
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).equals(field) || order.get(i).startsWith(field + ".")) {
        return i;
      }
    }
    return order.size();
  }
}
