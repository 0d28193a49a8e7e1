package cn.bangdai.app.bundle;

import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.materials.Finding;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.materials.SheetsInCustody;
import cn.bangdai.app.shared.AfterCommand;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.identity.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * 一套材料: what was found about a material in one line holds for the lines that ask for the same and
 * have not handed it over; the original stays with the line in which it was checked.
 */
@Component
class ShareMaterials implements AfterCommand {

  private static final String CHECKED = "material.check";

  /** What the check of the other lines needs. */
  @Component("checkingOfSharedMaterials")
  record Checking(
      ObjectProvider<CommandPipeline> pipeline, CheckMaterial check, CaseAccess access) {}

  private final Bundles bundles;
  private final Materials materials;
  private final SheetsInCustody custody;
  private final Checking checking;

  ShareMaterials(Bundles bundles, Materials materials, SheetsInCustody custody, Checking checking) {
    this.bundles = bundles;
    this.materials = materials;
    this.custody = custody;
    this.checking = checking;
  }

  @Override
  public void done(String verb, String caseNumber, AuditEntry entry, Actor actor) {
    if (!CHECKED.equals(verb) || entry.isAlong()) {
      return;
    }
    bundles
        .ofCase(caseNumber)
        .ifPresent(bundle -> share(bundle, checked(caseNumber, entry), actor));
  }

  private Material checked(String caseNumber, AuditEntry entry) {
    return materials.of(caseNumber).stream()
        .filter(material -> material.code().equals(entry.facts().get("material")))
        .findFirst()
        .orElseThrow();
  }

  private void share(Bundles.Bundle bundle, Material checked, Actor actor) {
    for (String line : bundles.openBeside(checked.caseNumber())) {
      if (checking.access().worksOn(line, actor)) {
        materials.of(line).stream()
            .filter(other -> SharedRule.same(bundle.kind(), checked, other))
            .filter(other -> leans(other, checked) && atHand(other))
            .forEach(other -> follow(other, checked, actor));
      }
    }
  }

  private static boolean leans(Material other, Material checked) {
    boolean waits = other.status() == MaterialStatus.UNCHECKED;
    return checked.caseNumber().equals(other.sharedWith())
        || (waits && checked.status() == MaterialStatus.PRESENT);
  }

  /** What was handed over is counted where it lies now. */
  private boolean atHand(Material other) {
    return custody.of(other.caseNumber(), other.code()).count().equals(Finding.Count.NONE);
  }

  private void follow(Material other, Material checked, Actor actor) {
    Finding found = checked.finding();
    boolean counts = found.status() == MaterialStatus.PRESENT;
    MaterialCheck check =
        new MaterialCheck(
            other.caseNumber(),
            other.code(),
            found.status(),
            0,
            counts ? copies(other) : 0,
            found.defect(),
            found.remedy(),
            found.waiver(),
            found.waiverBasis(),
            null);
    checking.pipeline().getObject().along(checking.check(), check, actor, checked.caseNumber());
    materials.liesWith(other, checked.caseNumber());
  }

  /** As many as the guide asks for; one taken from the original where it asks for that alone. */
  private static int copies(Material other) {
    return Math.max(other.needed().copies(), other.needed().originals() > 0 ? 1 : 0);
  }
}
