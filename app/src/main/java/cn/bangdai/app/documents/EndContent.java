package cn.bangdai.app.documents;

import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.termination.TerminationRecord;
import cn.bangdai.app.termination.Terminations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a case ends: 办结单, 终止单, 评价表 (004 附件1（二）（三）（四）). Each is issued once. */
@Component
class EndContent implements DocumentContent {

  private final JdbcClient jdbc;
  private final NotReturned notReturned;
  private final Terminations terminations;
  private final PaperWords words;
  private final HowDelivered delivered;
  private final BundleOnPaper bundles;

  EndContent(
      JdbcClient jdbc,
      NotReturned notReturned,
      Terminations terminations,
      PaperWords words,
      HowDelivered delivered,
      BundleOnPaper bundles) {
    this.jdbc = jdbc;
    this.notReturned = notReturned;
    this.terminations = terminations;
    this.words = words;
    this.delivered = delivered;
    this.bundles = bundles;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.COMPLETION, DocumentKind.TERMINATION, DocumentKind.EVALUATION);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    if (!facts.closed() || stillToCome(occasion)) {
      return Optional.empty();
    }
    return switch (occasion.kind()) {
      case COMPLETION -> completion(occasion);
      case TERMINATION ->
          facts.terminated() ? Optional.of(termination(occasion)) : Optional.empty();
      default -> Optional.of(evaluation(occasion));
    };
  }

  /**
   * Whether a termination still has papers to travel or to give back, or its form is out already:
   * several steps may turn out to be its last.
   */
  private boolean stillToCome(Occasion occasion) {
    return occasion.facts().terminated()
        && jdbc.sql(
                """
                select exists (select 1 from piece where case_number = :case
                               and state in ('HELD', 'IN_TRANSIT'))
                    or exists (select 1 from document where case_number = :case and kind = :kind)
                """)
            .param("case", occasion.facts().number())
            .param("kind", occasion.kind().name())
            .query(Boolean.class)
            .single();
  }

  /** For a case on its own when it was delivered; for a project or a theme with its last case. */
  private Optional<Draft> completion(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    Optional<Bundles.Bundle> bundle = bundles.of(facts);
    if (bundle.isPresent()) {
      return completion(occasion, bundle.get(), bundles.ended(bundle.get()));
    }
    if (!facts.proxy() || !facts.delivered()) {
      return Optional.empty();
    }
    Map<String, Object> values = end(occasion, List.of(facts.number()));
    values.put("result", BundleOnPaper.result(facts.result()));
    values.put("delivered", delivered.of(facts.number()));
    return Optional.of(Draft.of(facts.origin(), values));
  }

  private Optional<Draft> completion(
      Occasion occasion, Bundles.Bundle bundle, List<Bundles.Line> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> cases = lines.stream().map(Bundles.Line::caseNumber).toList();
    Map<String, Object> values = end(occasion, cases);
    values.put("item", bundle.name());
    values.put("caseNumber", bundle.code() == null ? bundle.number() : bundle.code());
    values.put("project", true);
    values.put("count", lines.size());
    values.put("lines", bundles.results(lines));
    return Optional.of(Draft.of(occasion.facts().origin(), values).standsFor(cases));
  }

  private Draft termination(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    TerminationRecord ended = terminations.confirmed(facts.number()).orElseThrow();
    Map<String, Object> values = end(occasion, List.of(facts.number()));
    values.put("reason", ended.why());
    if (ended.review() != null) {
      values.put("agreed", "经" + words.unit(ended.review().unit()) + "复核同意");
    }
    return Draft.of(facts.origin(), values);
  }

  private Draft evaluation(Occasion occasion) {
    CaseFacts facts = occasion.facts();
    Map<String, Object> values = common(occasion);
    values.put("ended", facts.status().equals("COMPLETED") ? "完成" : "结束");
    return Draft.of(facts.origin(), values);
  }

  private Map<String, Object> end(Occasion occasion, List<String> cases) {
    CaseFacts facts = occasion.facts();
    NotReturned.Account account = notReturned.of(cases);
    Map<String, Object> values = common(occasion);
    values.put("agreed", account.kept() ? "经代办部门核实" : "经双方认可");
    values.put("handed", account.words(facts.enterprise() ? "申请单位" : "申请人"));
    values.put("exceptions", account.exceptions());
    values.put("hasExceptions", !account.exceptions().isEmpty());
    return values;
  }

  /** Whoever does the last step, the service was the responsible agent's. */
  private Map<String, Object> common(Occasion occasion) {
    Map<String, Object> values = new HashMap<>(words.common(occasion, occasion.facts().origin()));
    if (occasion.facts().agent() != null) {
      values.put("agent", occasion.facts().agent());
    }
    return values;
  }
}
