package cn.bangdai.app.materials;

import cn.bangdai.app.materials.Finding.Count;
import cn.bangdai.app.materials.SheetsInCustody.Sheets;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import java.time.Instant;
import java.util.Map;

/**
 * Turns what someone says about a material into a finding, or says why it can't be one. A pure
 * function: the same check of the same material gives the same finding.
 *
 * <p>Source: the notice names what is missing or defective and how to put it right, in writing (002
 * 四（四）, 001 三（三）4); what was handed over can't be counted away (DESIGN, Custody).
 */
final class CheckRules {

  private static final int MOST_SHEETS = 99;

  private final Material material;
  private final Sheets handedOver;
  private final Actor actor;

  CheckRules(Material material, Sheets handedOver, Actor actor) {
    this.material = material;
    this.handedOver = handedOver;
    this.actor = actor;
  }

  /**
   * @throws Refusal when the check contradicts itself or what is in custody
   */
  Finding decide(MaterialCheck check, Instant at) {
    MaterialStatus status = check.status();
    if (status == null || status == MaterialStatus.UNCHECKED) {
      throw refuse("STATUS_MISSING", "status", "请选择核对结论：齐全、缺少、有问题或者免交。");
    }
    requireCount("originals", check.originals());
    requireCount("copies", check.copies());
    boolean present = status == MaterialStatus.PRESENT;
    Count replaced = present ? replaced() : material.finding().replaced();
    Count counted = present ? present(check, replaced) : given(check);
    CheckWords words = CheckWords.of(check, material);
    return new Finding(
        status,
        counted,
        replaced,
        words.defect(),
        words.remedy(),
        words.waiverBasis(),
        words.waiver(),
        words.correction(),
        actor.name(),
        at);
  }

  /**
   * Sheets that were found wanting and lie elsewhere can't be the ones now on this person's desk:
   * what is counted now is new, and stands beside them.
   */
  private Count replaced() {
    boolean elsewhere =
        actor.posts().stream().map(Post::unit).noneMatch(handedOver.units()::contains);
    return material.flagged() && elsewhere ? handedOver.count() : material.finding().replaced();
  }

  private Count present(MaterialCheck check, Count replaced) {
    Needed needed = material.needed();
    Count required = new Count(needed.originals(), needed.copies());
    Count counted =
        check.originals() == null && check.copies() == null
            ? atLeast(required, handedOver.count(), replaced)
            : given(check);
    if (counted.isNone() && !required.isNone()) {
      throw refuse("NOTHING_COUNTED", "originals", "核对结论是齐全，但原件和复印件都是 0 份。请填写实际收到的份数。");
    }
    if (!counted.plus(replaced).covers(handedOver.count())) {
      throw refuse("FEWER_THAN_HANDED_OVER", "originals", fewer(replaced));
    }
    return counted;
  }

  private static Count atLeast(Count required, Count handedOver, Count replaced) {
    return new Count(
        Math.max(required.originals(), handedOver.originals() - replaced.originals()),
        Math.max(required.copies(), handedOver.copies() - replaced.copies()));
  }

  private String fewer(Count replaced) {
    return "这份材料已经交接原件 %d 份、复印件 %d 份，清点数不能比已交接的少。请按实际份数填写，少了的请通过交接差异处理。"
        .formatted(
            handedOver.count().originals() - replaced.originals(),
            handedOver.count().copies() - replaced.copies());
  }

  private static Count given(MaterialCheck check) {
    return new Count(
        check.originals() == null ? 0 : check.originals(),
        check.copies() == null ? 0 : check.copies());
  }

  private static void requireCount(String field, Integer count) {
    if (count != null && (count < 0 || count > MOST_SHEETS)) {
      throw refuse("COUNT_OUT_OF_RANGE", field, "份数应为 0 到 " + MOST_SHEETS + "，请按实际清点填写。");
    }
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
