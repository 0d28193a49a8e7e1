package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.WaiverBasis;
import cn.bangdai.app.shared.Refusal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/** What a page sends about one material. */
record CheckInput(
    String status,
    String originals,
    String copies,
    String defect,
    String remedy,
    String waiver,
    String waiverBasis,
    String correction) {

  private static final int LONGEST_NUMBER = 4;

  /** Counts go with what was handed in; fields of a status that was not chosen are left out. */
  MaterialCheck check(String caseNumber, String material) {
    MaterialStatus chosen = chosen();
    boolean counted = chosen == MaterialStatus.PRESENT || chosen == MaterialStatus.DEFECTIVE;
    return new MaterialCheck(
        caseNumber,
        material,
        chosen,
        counted ? number("originals", originals) : null,
        counted ? number("copies", copies) : null,
        chosen == MaterialStatus.DEFECTIVE ? defect : null,
        chosen != null && chosen.flagged() ? remedy : null,
        chosen == MaterialStatus.WAIVED ? waiver : null,
        chosen == MaterialStatus.WAIVED ? basis() : null,
        chosen == MaterialStatus.PRESENT ? correction : null);
  }

  ChecklistRow.Entered entered() {
    return new ChecklistRow.Entered(
        chosen(), originals, copies, defect, remedy, waiver, basis(), correction);
  }

  private WaiverBasis basis() {
    return Arrays.stream(WaiverBasis.values())
        .filter(b -> b.name().equals(waiverBasis))
        .findFirst()
        .orElse(null);
  }

  private MaterialStatus chosen() {
    return Arrays.stream(MaterialStatus.values())
        .filter(s -> s.name().equals(status))
        .findFirst()
        .orElse(null);
  }

  /** Chinese keyboards write digits full-width too. */
  private static Integer number(String field, String sent) {
    if (sent == null || sent.isBlank()) {
      return null;
    }
    String digits = Normalizer.normalize(sent, Normalizer.Form.NFKC).strip();
    if (!digits.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
      String sentence = "份数请填数字，例如 1。";
      throw new Refusal(
          Refusal.Kind.INVALID, "COUNT_NOT_A_NUMBER", sentence, Map.of(field, sentence));
    }
    return Integer.valueOf(digits);
  }
}
