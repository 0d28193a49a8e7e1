package cn.bangdai.app.documents;

import cn.bangdai.app.custody.Channel;
import cn.bangdai.app.custody.PieceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

  /** Sheet and pieces in one statement: each row is a piece, a sheet without pieces is one row. */
  private Draft sheet(Occasion occasion, UUID id) {
    Draft[] draft = new Draft[1];
    List<Map<String, Object>> pieces = new ArrayList<>();
    jdbc.sql(
            """
            select h.*, p.name as piece_name, p.kind as piece_kind, p.number as piece_number
            from handover h
            left join handover_piece hp on hp.handover_id = h.id
            left join piece p on p.id = hp.piece_id
            where h.id = :id order by p.id
            """)
        .param("id", id)
        .query(
            row -> {
              draft[0] = draft[0] == null ? sheet(occasion, id, row, pieces) : draft[0];
              if (row.getString("piece_name") != null) {
                pieces.add(piece(pieces.size() + 1, row));
              }
            });
    draft[0].values().put("count", pieces.size());
    return draft[0];
  }

  private Draft sheet(Occasion occasion, UUID id, ResultSet row, List<Map<String, Object>> pieces)
      throws SQLException {
    String from = row.getString("from_unit");
    Channel channel = Channel.valueOf(row.getString("channel"));
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

  private static Map<String, Object> piece(int no, ResultSet row) throws SQLException {
    return Map.of(
        "no", no,
        "name", row.getString("piece_name"),
        "kind", PieceKind.valueOf(row.getString("piece_kind")).title(),
        "copy", row.getInt("piece_number"));
  }
}
