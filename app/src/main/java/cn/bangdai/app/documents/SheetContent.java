package cn.bangdai.app.documents;

import cn.bangdai.app.custody.Channel;
import cn.bangdai.app.custody.PieceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 材料交接单 for a leg: travels with the papers and is signed at both ends. */
@Component
class SheetContent implements DocumentContent {

  private final JdbcClient jdbc;
  private final PaperWords words;

  SheetContent(JdbcClient jdbc, PaperWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.HANDOVER_SHEET);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    Object handover = occasion.entry().facts().get("handover");
    return handover == null
        ? Optional.empty()
        : Optional.of(sheet(occasion, UUID.fromString(handover.toString())));
  }

  private Draft sheet(Occasion occasion, UUID id) {
    return jdbc.sql("select * from handover where id = :id")
        .param("id", id)
        .query((row, n) -> sheet(occasion, id, row))
        .single();
  }

  private Draft sheet(Occasion occasion, UUID id, ResultSet row) throws SQLException {
    String from = row.getString("from_unit");
    Channel channel = Channel.valueOf(row.getString("channel"));
    List<Map<String, Object>> pieces = pieces(id);
    Map<String, Object> values = words.common(occasion, from);
    values.put("from", words.unit(from));
    values.put("to", words.unit(row.getString("to_unit")));
    values.put("channel", channel.title());
    values.put("traceLabel", label(channel));
    values.put("trace", trace(channel, row));
    values.put("sender", row.getString("sent_by_name"));
    values.put("at", PaperWords.moment(row.getTimestamp("sent_at").toInstant()));
    values.put("note", row.getString("note"));
    values.put("pieces", pieces);
    values.put("count", pieces.size());
    return new Draft(UUID.randomUUID(), id.toString(), row.getString("sheet_number"), from, values);
  }

  private static String label(Channel channel) {
    return switch (channel) {
      case PERSON -> "送件人";
      case POST -> "快递单号";
      case PLATFORM, INDUSTRY_SYSTEM -> "外部受理编号";
    };
  }

  private static String trace(Channel channel, ResultSet row) throws SQLException {
    String trace =
        row.getString(
            switch (channel) {
              case PERSON -> "carrier";
              case POST -> "tracking_number";
              case PLATFORM, INDUSTRY_SYSTEM -> "outside_number";
            });
    return trace == null ? "" : trace;
  }

  private List<Map<String, Object>> pieces(UUID handover) {
    List<Map<String, Object>> pieces = new ArrayList<>();
    jdbc.sql(
            """
            select p.name, p.kind, p.number from piece p
            where p.id in (select piece_id from handover_piece where handover_id = :id) order by p.id
            """)
        .param("id", handover)
        .query(
            row -> {
              Map<String, Object> piece = new HashMap<>();
              piece.put("no", pieces.size() + 1);
              piece.put("name", row.getString("name"));
              piece.put("kind", PieceKind.valueOf(row.getString("kind")).title());
              piece.put("copy", row.getInt("number"));
              pieces.add(piece);
            });
    return pieces;
  }
}
