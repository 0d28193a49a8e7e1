package cn.bangdai.app.materials;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Records what was found when a material was checked; by whoever works on the case now. */
@Component
public class CheckMaterial implements UseCase<MaterialCheck, CheckedMaterial> {

  private final CaseAccess access;
  private final OpenCase openCase;
  private final MaterialTable table;
  private final SheetsInCustody custody;
  private final Clock clock;

  CheckMaterial(
      CaseAccess access,
      OpenCase openCase,
      MaterialTable table,
      SheetsInCustody custody,
      Clock clock) {
    this.access = access;
    this.openCase = openCase;
    this.table = table;
    this.custody = custody;
    this.clock = clock;
  }

  static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "MATERIAL_NOT_FOUND", "这个件的材料清单里没有这一项。请刷新材料清单后再试。");
  }

  @Override
  public Class<CheckedMaterial> resultType() {
    return CheckedMaterial.class;
  }

  @Override
  public void authorise(MaterialCheck check, Actor actor) {
    access.requireWork(check.caseNumber(), actor);
  }

  @Override
  public Done<CheckedMaterial> perform(MaterialCheck check, Actor actor) {
    openCase.require(check.caseNumber());
    Material material =
        table.find(check.caseNumber(), check.material()).orElseThrow(CheckMaterial::notFound);
    var handedOver = custody.of(check.caseNumber(), material.code());
    Finding finding = new CheckRules(material, handedOver, actor).decide(check, clock.instant());
    table.save(material, finding, actor);
    return new Done<>(
        CheckedMaterial.of(material, finding), check.caseNumber(), entry(material, finding));
  }

  private static AuditEntry entry(Material material, Finding finding) {
    String summary =
        "核对材料“%s”：%s，原件 %d 份，复印件 %d 份"
            .formatted(
                material.name(),
                finding.status().title(),
                finding.counted().originals(),
                finding.counted().copies());
    String corrected = finding.correction() == null ? "" : "，当场更正：" + finding.correction();
    return AuditEntry.of(summary + corrected)
        .with(Map.of("material", material.code(), "status", finding.status().name()));
  }
}
