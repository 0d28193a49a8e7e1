package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;
import java.time.Instant;

/** Where the pipeline leaves one row per command; kept by the audit module. */
public interface AuditWriter {

  /**
   * @param caseNumber null for a command without a case
   */
  void write(Instant at, Actor actor, String verb, String caseNumber, AuditEntry entry);
}
