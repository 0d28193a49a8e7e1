package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.FileOfMaterial;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.WaiverBasis;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A material on a page: what the guide asks for, what stands in its fields, what to mend.
 *
 * @param errors sentences by field; empty when nothing is wrong
 * @param key idempotency key for what is sent from it
 */
record ChecklistRow(
    Material material,
    List<FileOfMaterial> files,
    Entered entered,
    Map<String, String> errors,
    String key) {

  /**
   * What stands in the fields: found at the last check, or sent and not accepted. Where nothing was
   * counted, what the guide asks for: whoever calls a missing material complete means that much.
   */
  record Entered(
      MaterialStatus status,
      String originals,
      String copies,
      String defect,
      String remedy,
      String waiver,
      WaiverBasis waiverBasis,
      String correction) {}

  static ChecklistRow of(Material m, List<FileOfMaterial> files) {
    boolean counted =
        m.status() == MaterialStatus.PRESENT || m.status() == MaterialStatus.DEFECTIVE;
    Entered entered =
        new Entered(
            m.status(),
            Integer.toString(counted ? m.originals() : m.needed().originals()),
            Integer.toString(counted ? m.copies() : m.needed().copies()),
            m.finding().defect(),
            m.finding().remedy(),
            m.finding().waiver(),
            m.finding().waiverBasis(),
            m.finding().correction());
    return new ChecklistRow(m, files, entered, Map.of(), UUID.randomUUID().toString());
  }

  ChecklistRow refused(Entered sent, Map<String, String> sentences) {
    return new ChecklistRow(material, files, sent, sentences, key);
  }

  public String code() {
    return material.code();
  }

  /** Grounds of a waiver, as they can be chosen. */
  public WaiverBasis[] bases() {
    return WaiverBasis.values();
  }

  /** The choices in their order, as the segments show them. */
  public List<MaterialStatus> statuses() {
    return List.of(
        MaterialStatus.PRESENT,
        MaterialStatus.DEFECTIVE,
        MaterialStatus.MISSING,
        MaterialStatus.WAIVED);
  }
}
