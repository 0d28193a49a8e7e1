package cn.bangdai.app.documents.web;

import cn.bangdai.app.documents.Document;
import cn.bangdai.app.documents.DocumentKind;
import cn.bangdai.app.documents.Documents;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.Closing;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.RelayLeg;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The papers that are on the table during a step: what is signed, filled in or compared there. */
@Component
@Order(7)
class DocumentsPanel implements TaskPanel {

  private static final Map<String, Set<DocumentKind>> ON_THE_TABLE =
      Map.of(
          ProxyHandling.SIGN_MANDATE,
          Set.of(DocumentKind.MANDATE, DocumentKind.AGREEMENT),
          ProxyHandling.SUPPLEMENT,
          Set.of(DocumentKind.ONE_TIME, DocumentKind.FORMAL, DocumentKind.CORRECTION),
          RelayLeg.RECEIVE,
          Set.of(DocumentKind.HANDOVER_SHEET),
          ProxyHandling.DELIVER,
          Set.of(DocumentKind.RECEIPT, DocumentKind.REJECTION, DocumentKind.NON_ACCEPTANCE),
          Closing.EVALUATE,
          Set.of(DocumentKind.EVALUATION),
          Closing.ARCHIVE,
          Set.of(DocumentKind.COMPLETION, DocumentKind.TERMINATION));

  /**
   * @param toSign whether the applicant signs them now
   */
  record OnTheTable(List<Document> documents, boolean toSign) {}

  private final Documents documents;

  DocumentsPanel(Documents documents) {
    this.documents = documents;
  }

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public Optional<Shown> of(Look look) {
    String key = look.task().key();
    Set<DocumentKind> kinds = ON_THE_TABLE.get(key);
    if (kinds == null) {
      return Optional.empty();
    }
    List<Document> wanted =
        documents.of(look.task().caseNumber(), look.actor()).stream()
            .filter(document -> kinds.contains(document.kind()))
            .toList();
    OnTheTable model = new OnTheTable(wanted, key.equals(ProxyHandling.SIGN_MANDATE));
    return wanted.isEmpty()
        ? Optional.empty()
        : Optional.of(new Shown(name(), Place.SIDE, "documents/of-task", model));
  }
}
