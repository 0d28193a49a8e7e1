package cn.bangdai.app.materials;

import java.util.Set;

/** Asks what has become sheets in custody; answered by the module that keeps them. */
public interface SheetsInCustody {

  /**
   * Everything of this material that was ever taken in, lost sheets included; not what was only
   * seen.
   */
  Sheets of(String caseNumber, String materialCode);

  /**
   * @param units where sheets of it are held now
   */
  record Sheets(Finding.Count count, Set<String> units) {

    public Sheets {
      units = Set.copyOf(units);
    }
  }
}
