package cn.bangdai.app.documents;

import cn.bangdai.app.custody.PieceKind;
import cn.bangdai.processes.ProxyHandling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 收件回执: the pieces that came into custody since the receipt before (004 三（二）2). */
@Component
class ReceiptContent implements DocumentContent {

  private static final String LAST_PIECE = "lastPiece";

  private record Line(String name, String kind, int count, long last) {}

  private final JdbcClient jdbc;
  private final PaperWords words;

  ReceiptContent(JdbcClient jdbc, PaperWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.RECEIPT);
  }

  /** Custody begins with a receipt, even of nothing; what is brought later only if it is paper. */
  @Override
  public Optional<Draft> draft(Occasion occasion) {
    List<Line> lines = newPieces(occasion.facts().number());
    boolean begins = begins(occasion);
    if (!begins && ProxyHandling.ACCEPT_APPLICATION.equals(occasion.entry().task())) {
      return Optional.empty();
    }
    return lines.isEmpty() && !begins ? Optional.empty() : Optional.of(receipt(occasion, lines));
  }

  /** An agent takes papers at the handing over, a window that has no agent when it accepts. */
  private static boolean begins(Occasion occasion) {
    String task = occasion.entry().task();
    return ProxyHandling.HAND_OVER.equals(task)
        || ProxyHandling.ACCEPT_APPLICATION.equals(task) && occasion.facts().direct();
  }

  private Draft receipt(Occasion occasion, List<Line> lines) {
    String origin = occasion.facts().origin();
    Map<String, Object> values = words.common(occasion, origin);
    List<Map<String, Object>> pieces = new ArrayList<>();
    for (Line line : lines) {
      String kind = PieceKind.valueOf(line.kind()).title();
      pieces.add(
          Map.of(
              "no", pieces.size() + 1, "name", line.name(), "kind", kind, "count", line.count()));
    }
    long last = lines.stream().mapToLong(Line::last).max().orElse(0);
    values.put("pieces", pieces);
    values.put("count", lines.stream().mapToInt(Line::count).sum());
    values.put(LAST_PIECE, last);
    return Draft.of(origin, values).about(Long.toString(last));
  }

  private List<Line> newPieces(String caseNumber) {
    return jdbc.sql(
            """
            select name, kind, count(*) as count, max(id) as last from piece
            where case_number = :case and kind <> 'RESULT'
              and id > coalesce((select max((content ->> 'lastPiece')::bigint) from document
                                 where case_number = :case and kind = 'RECEIPT'), 0)
            group by material_code, name, kind order by min(id)
            """)
        .param("case", caseNumber)
        .query(Line.class)
        .list();
  }
}
