package cn.bangdai.app.bundle;

import cn.bangdai.app.bundle.RegisterBundle.Register;
import cn.bangdai.app.cases.BundleKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What the registration of a bundle must satisfy beside what each of its cases must. Limits are
 * ours; the fields are those of the 办结单 (004 附件1（二）: 项目名称, 项目编码).
 */
record BundleRule(String field, Predicate<Register> broken, String sentence) {

  static final int LONGEST_NAME = 100;
  static final int LONGEST_CODE = 40;

  /** As many lines as one mandate can be read with. */
  static final int MOST_ITEMS = 20;

  static final List<BundleRule> ALL =
      List.of(
          new BundleRule("kind", r -> r.kind() == null, "请选择要登记的是一件事，还是项目。"),
          new BundleRule(
              "name", r -> r.kind() == BundleKind.THEME && blank(r.name()), "请选择要办的是哪一件事。"),
          new BundleRule("name", r -> blank(r.name()), "请填写项目名称。"),
          new BundleRule("items", r -> r.items().isEmpty(), "请至少选一个要办的事项。"),
          new BundleRule(
              "items", r -> r.items().stream().anyMatch(BundleRule::blank), "有一个事项没有编号，请从清单里重新选。"),
          new BundleRule(
              "items",
              r -> r.items().stream().distinct().count() < r.items().size(),
              "同一个事项选了两次，请去掉重复的。"),
          new BundleRule(
              "items",
              r -> r.items().size() > MOST_ITEMS,
              "一份委托最多 " + MOST_ITEMS + " 个事项，请减少几个，或者分两批登记。"));

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  /** Sentences by field, the first broken rule of each. */
  static Map<String, String> objections(Register registration) {
    Map<String, String> objections = new LinkedHashMap<>();
    for (BundleRule rule : ALL) {
      if (!objections.containsKey(rule.field()) && rule.broken().test(registration)) {
        objections.put(rule.field(), rule.sentence());
      }
    }
    return objections;
  }
}
