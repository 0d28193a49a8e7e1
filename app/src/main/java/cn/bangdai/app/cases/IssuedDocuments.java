package cn.bangdai.app.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The documents of a case by name, for its page; answered by the module that issues them. */
public interface IssuedDocuments {

  /**
   * @param unit code of the unit that issued it
   * @param ready whether it is printed; before, it is being made
   */
  record Listed(
      UUID id, String title, String number, String unit, Instant issuedAt, boolean ready) {}

  /** Oldest first; one statement. Access is the caller's business. */
  List<Listed> of(String caseNumber);
}
