package cn.bangdai.app.materials;

/** A material after its check, as the interface answers it. */
public record CheckedMaterial(
    String code,
    String name,
    MaterialStatus status,
    int originals,
    int copies,
    String defect,
    String remedy,
    String waiver,
    WaiverBasis waiverBasis,
    String correction) {

  static CheckedMaterial of(Material material, Finding finding) {
    return new CheckedMaterial(
        material.code(),
        material.name(),
        finding.status(),
        finding.counted().originals(),
        finding.counted().copies(),
        finding.defect(),
        finding.remedy(),
        finding.waiver(),
        finding.waiverBasis(),
        finding.correction());
  }
}
