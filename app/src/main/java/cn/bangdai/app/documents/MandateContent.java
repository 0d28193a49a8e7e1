package cn.bangdai.app.documents;

import cn.bangdai.app.cases.Bundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 授权委托书 (004 附件1（一）) and 委托代办协议 (004 三（二）1), ready to be signed. */
@Component
class MandateContent implements DocumentContent {

  /** As many as the form of 004 has. */
  private static final int LINES = 6;

  private final PaperWords words;
  private final BundleOnPaper bundles;

  MandateContent(PaperWords words, BundleOnPaper bundles) {
    this.words = words;
    this.bundles = bundles;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.MANDATE, DocumentKind.AGREEMENT);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    if (!occasion.facts().proxy() || occasion.entry().isAlong()) {
      // Taken along, it stands on the mandate of the line that was taken by hand.
      return Optional.empty();
    }
    CaseFacts facts = occasion.facts();
    Optional<Bundles.Bundle> bundle = bundles.of(facts);
    if (bundle.isPresent()) {
      return together(
          occasion, bundle.get(), bundles.toSign(bundle.get(), occasion.actor().username()));
    }
    Map<String, Object> values = words.common(occasion, facts.origin());
    return facts.closed()
        ? Optional.empty()
        : Optional.of(listed(occasion, values, List.of(facts.item())));
  }

  /** One for all; anew for the others when the applicant does not sign for one of them. */
  private Optional<Draft> together(
      Occasion occasion, Bundles.Bundle bundle, List<Bundles.Line> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> items = lines.stream().map(MandateContent::named).toList();
    Map<String, Object> values = words.common(occasion, occasion.facts().origin());
    values.put("caseNumber", bundle.number());
    values.put("item", bundle.name());
    values.put("several", items);
    return Optional.of(
        listed(occasion, values, items)
            .standsFor(lines.stream().map(Bundles.Line::caseNumber).toList()));
  }

  private static String named(Bundles.Line line) {
    return line.itemName() + "（" + line.caseNumber() + "）";
  }

  private static Draft listed(Occasion occasion, Map<String, Object> values, List<String> items) {
    if (occasion.kind() == DocumentKind.MANDATE) {
      values.put("items", rows(items));
    }
    return Draft.of(occasion.facts().origin(), values);
  }

  private static List<Map<String, Object>> rows(List<String> items) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int no = 1; no <= Math.max(LINES, items.size()); no++) {
      rows.add(Map.of("no", no, "name", no <= items.size() ? items.get(no - 1) : ""));
    }
    return rows;
  }
}
