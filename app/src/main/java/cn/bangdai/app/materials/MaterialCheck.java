package cn.bangdai.app.materials;

import cn.bangdai.app.shared.Command;

/**
 * The wish to record what was found about a material.
 *
 * @param material code such as M1, or the material's id
 * @param originals counted; null when not given
 * @param copies counted; null when not given
 * @param defect what is wrong; needed for DEFECTIVE
 * @param remedy how to put it right; null takes the guide's words
 * @param waiver why it is not asked for; needed for WAIVED on other grounds than the two named
 * @param waiverBasis on what ground it is not asked for; null means OTHER
 * @param correction what was wrong and was put right on the spot (行政许可法 32（一）3); null for nothing
 */
public record MaterialCheck(
    String caseNumber,
    String material,
    MaterialStatus status,
    Integer originals,
    Integer copies,
    String defect,
    String remedy,
    String waiver,
    WaiverBasis waiverBasis,
    String correction)
    implements Command {

  /** A check with nothing waived on a named ground and nothing put right on the spot. */
  public MaterialCheck(
      String caseNumber,
      String material,
      MaterialStatus status,
      Integer originals,
      Integer copies,
      String defect,
      String remedy,
      String waiver) {
    this(caseNumber, material, status, originals, copies, defect, remedy, waiver, null, null);
  }

  @Override
  public String verb() {
    return "material.check";
  }
}
