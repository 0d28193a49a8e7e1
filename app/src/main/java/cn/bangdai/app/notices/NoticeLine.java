package cn.bangdai.app.notices;

import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialStatus;

/**
 * A line of a notice.
 *
 * @param position from 1
 * @param material code of the material in the guide
 * @param problem MISSING or DEFECTIVE
 * @param defect what is wrong; null when MISSING
 * @param remedy how to put it right
 * @param added whether no earlier notice of the case named it, though there was one
 */
public record NoticeLine(
    int position,
    String material,
    String name,
    MaterialStatus problem,
    String defect,
    String remedy,
    boolean added) {

  static NoticeLine of(int position, Material material) {
    return new NoticeLine(
        position,
        material.code(),
        material.name(),
        material.status(),
        material.finding().defect(),
        material.finding().remedy(),
        false);
  }

  NoticeLine asAdded() {
    return new NoticeLine(position, material, name, problem, defect, remedy, true);
  }
}
