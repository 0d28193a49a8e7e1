package cn.bangdai.app.documents;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Writes down who opened a document: it names the applicant in full, and whoever sees that leaves
 * their own name (DESIGN 5, Identifiers).
 */
@Component
class OpeningLog {

  private final AuditWriter audit;
  private final Clock clock;

  OpeningLog(AuditWriter audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  void opened(Document document, Actor actor) {
    audit.write(
        clock.instant(),
        actor,
        "document.open",
        document.caseNumber(),
        AuditEntry.of("打开《%s》打印件（编号 %s）".formatted(document.title(), document.number())));
  }
}
