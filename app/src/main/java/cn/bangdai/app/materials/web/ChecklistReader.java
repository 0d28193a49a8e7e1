package cn.bangdai.app.materials.web;

import cn.bangdai.app.materials.FileOfMaterial;
import cn.bangdai.app.materials.MaterialFiles;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the checklist of a case with its files. Access is the caller's business. */
@Component
class ChecklistReader {

  private final Materials materials;
  private final MaterialFiles files;

  ChecklistReader(Materials materials, MaterialFiles files) {
    this.materials = materials;
    this.files = files;
  }

  List<ChecklistRow> rows(String caseNumber) {
    Map<String, List<FileOfMaterial>> byMaterial =
        files.of(caseNumber).stream().collect(Collectors.groupingBy(FileOfMaterial::material));
    return materials.of(caseNumber).stream()
        .map(m -> ChecklistRow.of(m, byMaterial.getOrDefault(m.code(), List.of())))
        .toList();
  }

  ChecklistRow row(String caseNumber, String code) {
    return rows(caseNumber).stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.NOT_FOUND, "MATERIAL_NOT_FOUND", "这个件的材料清单里没有这一项。请刷新后再试。"));
  }
}
