package cn.bangdai.app.materials;

import java.util.List;
import org.springframework.stereotype.Component;

/** The checklist of a case, for the features that build on it. */
@Component
public class Materials {

  private final MaterialTable table;

  Materials(MaterialTable table) {
    this.table = table;
  }

  /** Copies the guide's list into a new case, unchecked; one statement. */
  public void createChecklist(String caseNumber, List<Needed> needed) {
    table.insert(caseNumber, needed);
  }

  /** In the guide's order; empty when the guide asks for nothing. */
  public List<Material> of(String caseNumber) {
    return table.of(caseNumber);
  }

  /**
   * Notes that the original lies with another case of the same bundle, whose files of it are this
   * case's too; until somebody checks the material here with their own hands.
   */
  public void liesWith(Material material, String caseNumber) {
    table.sharedWith(material, caseNumber);
  }

  /** What the applicant must be told about: missing and defective. */
  public List<Material> flagged(String caseNumber) {
    return of(caseNumber).stream().filter(Material::flagged).toList();
  }

  /**
   * Required materials that nobody has checked yet. While there are any, a one-time notice would
   * not be complete (002 四（四）).
   */
  public List<Material> unchecked(String caseNumber) {
    return of(caseNumber).stream()
        .filter(m -> m.needed().required() && m.status() == MaterialStatus.UNCHECKED)
        .toList();
  }

  /**
   * What stands between the case and a complete application: everything flagged, and everything
   * required that is unchecked. Empty means that the materials are complete.
   */
  public List<Material> incomplete(String caseNumber) {
    return of(caseNumber).stream()
        .filter(
            m -> m.flagged() || (m.needed().required() && m.status() == MaterialStatus.UNCHECKED))
        .toList();
  }
}
