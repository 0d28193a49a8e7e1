package cn.bangdai.app.custody;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.identity.UnitPath;
import java.util.Map;

/**
 * How a difference between a sheet and what arrived was settled.
 *
 * @param responsibleUnit who answers for the loss; null unless LOST
 * @param replacement what replaces the lost piece; null unless LOST
 * @param note may be null
 */
record Resolution(Outcome outcome, String responsibleUnit, String replacement, String note) {

  enum Outcome {
    /** The pieces are with the receiver after all. */
    FOUND,
    /** The sheet was wrong: the pieces never left the sender, who has them. */
    RECOUNTED,
    LOST
  }

  static Resolution of(Answers answers, Handover sheet) {
    Outcome outcome = Outcome.valueOf(answers.outcome());
    if (outcome != Outcome.LOST) {
      return new Resolution(outcome, null, null, answers.text("note"));
    }
    String unit = answers.text("responsibleUnit");
    requireInvolved(unit, sheet);
    String replacement = answers.text("replacement");
    if (replacement == null) {
      throw refuse("REPLACEMENT_MISSING", "replacement", "请写明遗失的材料怎样补办、由谁承担。");
    }
    return new Resolution(outcome, unit, replacement, answers.text("note"));
  }

  /** Only a unit that had the papers on the sheet, or one above it, can answer for a loss. */
  private static void requireInvolved(String unit, Handover sheet) {
    boolean involved =
        unit != null && (UnitPath.within(sheet.from(), unit) || UnitPath.within(sheet.to(), unit));
    if (!involved) {
      throw refuse("RESPONSIBLE_UNIT", "responsibleUnit", "责任单位应是移交方、接收方或它们的上级单位，请重新选择。");
    }
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
