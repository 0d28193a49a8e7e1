package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;

/**
 * Hears of every command that was carried out, in its transaction and with the case row locked:
 * what a feature lets follow from it is written together with it or not at all.
 */
public interface AfterCommand {

  /**
   * @param verb of the command, such as {@code task.complete}
   * @param caseNumber the case it was done to; null if none
   */
  void done(String verb, String caseNumber, AuditEntry entry, Actor actor);
}
