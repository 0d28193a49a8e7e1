package cn.bangdai.app.documents;

import cn.bangdai.app.documents.DocumentFiles.Format;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.outbox.OutboxRelay;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The documents of a case for whoever may see the case; for everybody else there are none. */
@Component
public class Documents {

  /**
   * A document as a file.
   *
   * @param name for saving; says nothing of the applicant
   */
  public record File(String name, String contentType, byte[] bytes) {}

  private final CaseAccess access;
  private final DocumentTable table;
  private final DocumentFiles files;
  private final OfdExport ofd;
  private final OutboxRelay relay;
  private final OpeningLog log;

  Documents(
      CaseAccess access,
      DocumentTable table,
      DocumentFiles files,
      OfdExport ofd,
      OutboxRelay relay,
      OpeningLog log) {
    this.access = access;
    this.table = table;
    this.files = files;
    this.ofd = ofd;
    this.relay = relay;
    this.log = log;
  }

  /**
   * Oldest first.
   *
   * @throws Refusal NOT_FOUND when the actor may not see the case
   */
  public List<Document> of(String caseNumber, Actor actor) {
    access.requireSight(caseNumber, actor);
    return table.of(caseNumber);
  }

  /**
   * @throws Refusal NOT_FOUND when the actor may not see the case, or it has no such document
   */
  public Document get(String caseNumber, UUID id, Actor actor) {
    access.requireSight(caseNumber, actor);
    return table.find(caseNumber, id).orElseThrow(Documents::notFound);
  }

  /**
   * The same bytes every time. A document that waits to be printed is printed now: somebody stands
   * at the counter.
   *
   * @throws Refusal NOT_FOUND as above; FORBIDDEN for who oversees and has given no reason;
   *     UNAVAILABLE {@code DOCUMENT_PENDING} while it can't be made
   */
  public File pdf(String caseNumber, UUID id, Actor actor) {
    Document document = get(caseNumber, id, actor);
    log.require(document, actor);
    byte[] pdf = pdf(document);
    log.opened(document, actor);
    return new File(document.number() + ".pdf", "application/pdf", pdf);
  }

  /** The same pages as OFD; likewise. */
  public File ofd(String caseNumber, UUID id, Actor actor) {
    Document document = get(caseNumber, id, actor);
    log.require(document, actor);
    byte[] copy = ofd.of(document, pdf(document));
    log.opened(document, actor);
    return new File(document.number() + ".ofd", "application/ofd", copy);
  }

  private byte[] pdf(Document document) {
    if (!document.ready()) {
      relay.relayNow(
          PrintDocument.TOPIC, document.caseNumber(), PrintDocument.payload(document.id()));
    }
    return files.read(document.id(), Format.PDF).orElseThrow(Documents::pending);
  }

  private static Refusal pending() {
    return new Refusal(
        Refusal.Kind.UNAVAILABLE, "DOCUMENT_PENDING", "这份文书正在生成，还不能打开。请过一会儿再点一次；办件本身不受影响。");
  }

  public static Refusal notFound() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "DOCUMENT_NOT_FOUND", "这个件里没有这份文书。请刷新文书列表后再试。");
  }
}
