package cn.bangdai.app.cases;

import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.shared.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How far the checklist must be before someone says that the materials are complete, or not. */
@Component
class MaterialsReady {

  private final Materials materials;

  MaterialsReady(Materials materials) {
    this.materials = materials;
  }

  /**
   * @throws Refusal INVALID {@code MATERIALS_NOT_CHECKED} while one is missing, defective or not
   *     looked at
   */
  void requireComplete(String caseNumber) {
    requireNone(materials.incomplete(caseNumber), "还不能算材料齐全：%s。请逐项核对，缺的请选“材料不齐”并一次告知。");
  }

  /**
   * Told once and everything (001 三（三）4, 002 四（四）).
   *
   * @throws Refusal INVALID {@code MATERIALS_NOT_CHECKED} while one is not looked at
   */
  void requireChecked(String caseNumber) {
    requireNone(materials.unchecked(caseNumber), "告知要一次说全，%s 还没有核对。请核对完再开告知书。");
  }

  private static void requireNone(List<Material> inTheWay, String sentence) {
    if (!inTheWay.isEmpty()) {
      String names = inTheWay.stream().map(Material::name).collect(Collectors.joining("、"));
      throw new Refusal(
          Refusal.Kind.INVALID, "MATERIALS_NOT_CHECKED", sentence.formatted("“" + names + "”"));
    }
  }
}
