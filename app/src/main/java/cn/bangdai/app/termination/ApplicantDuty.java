package cn.bangdai.app.termination;

import java.util.List;
import java.util.Optional;

/**
 * What the applicant has taken on in the agreement, as its first article numbers it (the form
 * {@code agreement}); DUTY_REFUSAL cites one of them (004 三（二）4（6）).
 *
 * @param number of the clause, from 1
 */
public record ApplicantDuty(int number, String words) {

  private static final List<ApplicantDuty> ALL =
      List.of(
          new ApplicantDuty(1, "按办事指南和乙方的一次性告知书提交真实、完整、有效的材料，不隐瞒与事项有关的重要事实。"),
          new ApplicantDuty(2, "按法律、法规规定申报审批；依法应当由本人到场的环节，按约定的时间到场。"),
          new ApplicantDuty(3, "在告知书写明的日期前补齐材料；有困难的，在到期前告诉乙方。"),
          new ApplicantDuty(4, "保持联系电话畅通，联系方式变更时及时告诉乙方。"),
          new ApplicantDuty(5, "在材料交接、结果送达时当面清点并签收。"),
          new ApplicantDuty(6, "法律规定应当缴纳的费用由甲方直接向收费单位缴纳，不交给代办人员。"));

  /** In the order of the agreement. */
  public static List<ApplicantDuty> all() {
    return ALL;
  }

  /**
   * @param number null finds nothing
   */
  static Optional<ApplicantDuty> of(Integer number) {
    return ALL.stream().filter(duty -> Integer.valueOf(duty.number()).equals(number)).findFirst();
  }

  /** 代办协议第一条第 3 项. */
  String title() {
    return "代办协议第一条第 " + number + " 项";
  }
}
