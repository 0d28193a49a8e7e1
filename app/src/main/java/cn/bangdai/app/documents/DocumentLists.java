package cn.bangdai.app.documents;

import cn.bangdai.app.cases.IssuedDocuments;
import cn.bangdai.app.worklist.IssuedPapers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names documents to the pages of cases and tasks. */
@Component
class DocumentLists implements IssuedDocuments, IssuedPapers {

  private final DocumentTable table;

  DocumentLists(DocumentTable table) {
    this.table = table;
  }

  @Override
  public List<Listed> of(String caseNumber) {
    return table.of(caseNumber).stream()
        .map(d -> new Listed(d.id(), d.title(), d.number(), d.unit(), d.issuedAt(), d.ready()))
        .toList();
  }

  @Override
  public List<Paper> of(String caseNumber, String taskId) {
    return table.of(caseNumber).stream()
        .filter(document -> taskId.equals(document.taskId()))
        .map(document -> new Paper(document.id(), document.title(), document.ready()))
        .toList();
  }
}
