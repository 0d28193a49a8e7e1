package cn.bangdai.app.cases;

import cn.bangdai.app.materials.FileOfMaterial;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialFiles;
import cn.bangdai.app.materials.Materials;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The materials of a case with what was found and uploaded, for showing. */
@Component
class Checklist {

  private final Materials materials;
  private final MaterialFiles files;

  Checklist(Materials materials, MaterialFiles files) {
    this.materials = materials;
    this.files = files;
  }

  /** In the guide's order; two queries. */
  List<ChecklistLine> of(String caseNumber) {
    Map<String, List<FileOfMaterial>> byMaterial =
        files.of(caseNumber).stream().collect(Collectors.groupingBy(FileOfMaterial::material));
    return materials.of(caseNumber).stream()
        .map(m -> line(m, byMaterial.getOrDefault(m.code(), List.of())))
        .toList();
  }

  private static ChecklistLine line(Material m, List<FileOfMaterial> files) {
    return new ChecklistLine(
        m.code(),
        m.name(),
        m.needed().required(),
        m.needed().originals(),
        m.needed().copies(),
        m.status(),
        m.originals(),
        m.copies(),
        m.finding().defect(),
        m.finding().remedy(),
        m.finding().waiver(),
        m.finding().waiverBasis(),
        m.finding().correction(),
        files,
        m.sharedWith());
  }
}
