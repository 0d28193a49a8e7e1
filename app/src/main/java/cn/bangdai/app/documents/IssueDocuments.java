package cn.bangdai.app.documents;

import cn.bangdai.app.shared.AfterCommand;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.LockedCases;
import cn.bangdai.app.shared.outbox.Outbox;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Issues what a step makes due, in the step's own transaction: its content is fixed then, it is
 * printed after the commit.
 */
@Component
class IssueDocuments implements AfterCommand {

  private final CaseReader cases;
  private final LockedCases locked;
  private final Map<DocumentKind, DocumentContent> contents = new EnumMap<>(DocumentKind.class);
  private final DocumentTable table;
  private final Outbox outbox;
  private final Clock clock;

  IssueDocuments(
      CaseReader cases,
      LockedCases locked,
      List<DocumentContent> contents,
      DocumentTable table,
      Outbox outbox,
      Clock clock) {
    this.cases = cases;
    this.locked = locked;
    this.table = table;
    this.outbox = outbox;
    this.clock = clock;
    contents.forEach(content -> content.kinds().forEach(kind -> this.contents.put(kind, content)));
  }

  @Override
  public void done(String verb, String caseNumber, AuditEntry entry, Actor actor) {
    if (caseNumber == null) {
      return;
    }
    Optional<String> before = locked.find(caseNumber).map(LockedCases.Locked::status);
    List<DocumentKind> due = DueRule.after(verb, entry, before);
    if (due.isEmpty()) {
      return;
    }
    CaseFacts facts = cases.of(caseNumber);
    for (DocumentKind kind : due) {
      Occasion occasion = new Occasion(kind, facts, entry, actor, clock.instant());
      contents.get(kind).draft(occasion).ifPresent(draft -> issue(occasion, draft));
    }
  }

  private void issue(Occasion occasion, Draft draft) {
    table.insert(occasion, draft);
    outbox.publish(
        PrintDocument.TOPIC, occasion.facts().number(), Map.of("document", draft.id().toString()));
  }
}
