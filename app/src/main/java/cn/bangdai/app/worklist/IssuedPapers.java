package cn.bangdai.app.worklist;

import java.util.List;
import java.util.UUID;

/** What completing a task left to be printed; answered by the module that issues documents. */
public interface IssuedPapers {

  /**
   * @param ready whether it is printed; before, it is being made
   */
  record Paper(UUID id, String title, boolean ready) {}

  /** In the order of printing. Access is the caller's business. */
  List<Paper> of(String caseNumber, String taskId);
}
