package cn.bangdai.app.documents;

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

  MandateContent(PaperWords words) {
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.MANDATE, DocumentKind.AGREEMENT);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    String origin = occasion.facts().origin();
    Map<String, Object> values = words.common(occasion, origin);
    if (occasion.kind() == DocumentKind.MANDATE) {
      values.put("items", items(occasion.facts().item()));
    }
    return Optional.of(Draft.of(origin, values));
  }

  private static List<Map<String, Object>> items(String item) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int no = 1; no <= LINES; no++) {
      lines.add(Map.of("no", no, "name", no == 1 ? item : ""));
    }
    return lines;
  }
}
