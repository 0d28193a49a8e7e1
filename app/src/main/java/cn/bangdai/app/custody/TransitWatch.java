package cn.bangdai.app.custody;

import java.util.UUID;

/** Is told when papers set out and when they have arrived. */
public interface TransitWatch {

  /**
   * @param from code of the unit that gave them
   */
  void setOut(String caseNumber, UUID handover, String from);

  void arrived(String caseNumber, UUID handover);
}
