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
 * @param waiver why it is not asked for; needed for WAIVED
 */
public record MaterialCheck(
    String caseNumber,
    String material,
    MaterialStatus status,
    Integer originals,
    Integer copies,
    String defect,
    String remedy,
    String waiver)
    implements Command {

  @Override
  public String verb() {
    return "material.check";
  }
}
