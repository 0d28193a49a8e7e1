package cn.bangdai.app.cases;

import cn.bangdai.app.deadlines.DeadlineKind;
import java.util.Set;

/**
 * 特别程序: the ten procedures of 002 二3 that take time of their own. 行政许可法 45 keeps the time of eight
 * of them out of the statutory limit; the other two stop the promised one only.
 */
public enum SpecialProcedureKind {
  SITE_INSPECTION("现场勘验", false),
  HEARING("听证", true),
  TENDER("招标", true),
  AUCTION("拍卖", true),
  EXAMINATION("检验", true),
  TESTING("检测", true),
  QUARANTINE("检疫", true),
  APPRAISAL("鉴定", true),
  EXPERT_REVIEW("专家评审", true),
  PUBLIC_NOTICE("公示", false);

  private final String label;
  private final boolean ofArticle45;

  SpecialProcedureKind(String label, boolean ofArticle45) {
    this.label = label;
    this.ofArticle45 = ofArticle45;
  }

  /** Chinese name. */
  public String label() {
    return label;
  }

  /** Whether its time is kept out of the statutory limit too (行政许可法 45). */
  public boolean stopsStatutory() {
    return ofArticle45;
  }

  /** The clocks that stand still while it goes on. */
  Set<DeadlineKind> stops() {
    return ofArticle45
        ? Set.of(DeadlineKind.PROMISED, DeadlineKind.STATUTORY)
        : Set.of(DeadlineKind.PROMISED);
  }
}
