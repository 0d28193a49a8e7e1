package cn.bangdai.app.documents;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.FullPapers;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Writes down who opened a document: it names the applicant in full, and whoever sees that leaves
 * their own name (DESIGN 5, Identifiers).
 */
@Component
class OpeningLog {

  private final FullPapers papers;
  private final AuditWriter audit;
  private final Clock clock;

  OpeningLog(FullPapers papers, AuditWriter audit, Clock clock) {
    this.papers = papers;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal FORBIDDEN for who sees applicants masked and has given no reason to see more
   */
  void require(Document document, Actor actor) {
    papers.require(document.caseNumber(), actor);
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
