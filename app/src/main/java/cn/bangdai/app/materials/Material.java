package cn.bangdai.app.materials;

/**
 * A material of a case: what is needed, and what was found.
 *
 * @param sharedWith the case of the same bundle with which the original lies, while this one has a
 *     copy; null for a material of its own
 */
public record Material(
    long id, String caseNumber, Needed needed, Finding finding, String sharedWith) {

  /** A material of its own. */
  public Material(long id, String caseNumber, Needed needed, Finding finding) {
    this(id, caseNumber, needed, finding, null);
  }

  public String code() {
    return needed.code();
  }

  public String name() {
    return needed.name();
  }

  public MaterialStatus status() {
    return finding.status();
  }

  /** Originals counted at the last check. */
  public int originals() {
    return finding.counted().originals();
  }

  /** Copies counted at the last check. */
  public int copies() {
    return finding.counted().copies();
  }

  /** Every sheet of it that the case should have: those that count and those replaced. */
  public Finding.Count sheets() {
    return finding.counted().plus(finding.replaced());
  }

  public boolean flagged() {
    return finding.status().flagged();
  }
}
