package cn.bangdai.app.notices;

import cn.bangdai.app.notices.NoticeOverride.Kind;
import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything is told at once: who tells the applicant later may name only what was told before.
 * Anything else needs an override, with a reason that supervisors see: the front missed it (counted
 * against the last unit before this one), the guide changed, or the facts did.
 *
 * <p>Source: 002 四（四） 一次性告知; 行政许可法 32; DESIGN 5, One-time notice.
 */
final class OnceRule {

  /** An earlier notice of the case. */
  record Told(String unit, Set<String> materials) {}

  /**
   * An override that holds.
   *
   * @param missedBy the unit against which it counts; null unless FRONT_MISSED
   */
  record Overridden(Kind kind, String reason, String missedBy) {}

  private final List<Told> earlier;
  private final boolean guideChanged;

  /**
   * @param earlier oldest first
   * @param guideChanged whether the item has a newer guide than the one pinned to the case
   */
  OnceRule(List<Told> earlier, boolean guideChanged) {
    this.earlier = List.copyOf(earlier);
    this.guideChanged = guideChanged;
  }

  /** Lines that no earlier notice of the case named; none while nobody has told anything. */
  List<NoticeLine> untold(List<NoticeLine> lines) {
    Set<String> told =
        earlier.stream().flatMap(t -> t.materials().stream()).collect(Collectors.toSet());
    return earlier.isEmpty()
        ? List.of()
        : lines.stream().filter(l -> !told.contains(l.material())).toList();
  }

  /**
   * Whether the lines may be told by the unit.
   *
   * @param wish null when no override is asked for
   * @return null when none is needed
   * @throws Refusal when something is named that was not told before and no override allows it
   */
  Overridden require(String unit, List<NoticeLine> lines, NoticeOverride wish) {
    List<String> untold = untold(lines).stream().map(NoticeLine::name).toList();
    if (untold.isEmpty()) {
      return null;
    }
    if (wish == null || wish.kind() == null) {
      throw refuse(
          "NOTICE_NOT_ONCE",
          "override",
          "以前的告知书没有提到：%s。一次性告知以后不能再要新的材料，请改正这些材料的核对结论，或者由本单位协助申请人解决；确属前面漏告知、指南有变或者情况有变的，请选择补充告知的原因并写明理由，督查人员会看到。"
              .formatted(String.join("、", untold)));
    }
    requireFitting(unit, wish.kind());
    if (wish.reason() == null || wish.reason().isBlank()) {
      throw refuse("OVERRIDE_REASON_MISSING", "overrideReason", "请写明为什么要补充告知，督查人员会看到。");
    }
    return new Overridden(
        wish.kind(),
        wish.reason(),
        wish.kind() == Kind.FRONT_MISSED ? earlier.get(earlier.size() - 1).unit() : null);
  }

  private void requireFitting(String unit, Kind kind) {
    boolean own = earlier.stream().anyMatch(t -> t.unit().equals(unit));
    if (kind == Kind.FRONT_MISSED && own) {
      throw refuse("OWN_NOTICE", "override", "本单位自己告知过申请人，不能算前面环节漏告知。请改正核对结论，或者由本单位协助申请人解决。");
    }
    if (kind == Kind.GUIDE_CHANGED && !guideChanged) {
      throw refuse("GUIDE_NOT_CHANGED", "override", "这个事项的办事指南在登记以后没有新版本，不能以指南有变为由补充告知。请另选原因。");
    }
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
