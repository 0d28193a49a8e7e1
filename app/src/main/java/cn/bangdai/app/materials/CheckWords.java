package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import java.util.Map;

/**
 * What is said in words about a material that was checked, cleaned as forms clean it.
 *
 * <p>Source: what is wrong and how to put it right (002 四（四）, 001 三（三）4); what can be put right on
 * the spot is, and no notice is needed for it (行政许可法 32（一）3).
 */
record CheckWords(
    String defect, String remedy, WaiverBasis waiverBasis, String waiver, String correction) {

  private static final int LONGEST = 500;

  /**
   * @throws Refusal INVALID when a text that the status needs is missing, or can't be kept
   */
  static CheckWords of(MaterialCheck check, Material material) {
    MaterialStatus status = check.status();
    boolean waived = status == MaterialStatus.WAIVED;
    return new CheckWords(
        status == MaterialStatus.DEFECTIVE ? defect(check) : null,
        status.flagged() ? remedy(check, material) : null,
        waived ? basis(check) : null,
        waived ? waiver(check) : null,
        status == MaterialStatus.PRESENT ? text("correction", check.correction()) : null);
  }

  private static String defect(MaterialCheck check) {
    String defect = text("defect", check.defect());
    if (defect == null) {
      throw refuse("DEFECT_MISSING", "defect", "请写明这份材料存在什么问题，申请人要凭它补正。");
    }
    return defect;
  }

  private static String remedy(MaterialCheck check, Material material) {
    String remedy = text("remedy", check.remedy());
    if (remedy != null) {
      return remedy;
    }
    String guide = material.needed().howToObtain();
    if (guide == null || guide.isBlank()) {
      throw refuse("REMEDY_MISSING", "remedy", "请写明怎样补正，办事指南没有写这份材料的取得办法。");
    }
    return guide;
  }

  private static WaiverBasis basis(MaterialCheck check) {
    return check.waiverBasis() == null ? WaiverBasis.OTHER : check.waiverBasis();
  }

  /** A licence or shared data speaks for itself; anything else has to be explained. */
  private static String waiver(MaterialCheck check) {
    String waiver = text("waiver", check.waiver());
    if (waiver != null) {
      return waiver;
    }
    if (basis(check) == WaiverBasis.OTHER) {
      throw refuse("WAIVER_REASON_MISSING", "waiver", "请写明免交这份材料的理由。");
    }
    return basis(check).title();
  }

  private static String text(String field, String text) {
    return TypedText.block(field, text, LONGEST);
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
