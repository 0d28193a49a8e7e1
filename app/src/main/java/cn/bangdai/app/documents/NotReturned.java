package cn.bangdai.app.documents;

import cn.bangdai.app.custody.PieceKind;
import cn.bangdai.app.custody.PieceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a case's end must not claim as handed over: pieces kept, lost, with an authority, or still
 * with somebody (DOMAIN 1: the form prints the exceptions).
 */
@Component
class NotReturned {

  private static final Set<PieceState> WITH_APPLICANT =
      Set.of(PieceState.SIGHTED, PieceState.RETURNED, PieceState.DELIVERED);

  /**
   * @param handed how many pieces the applicant has
   * @param exceptions lines of the form
   * @param kept whether some wait for the applicant, who was not met or did not want them
   */
  record Account(int handed, List<Map<String, Object>> exceptions, boolean kept) {

    /** The sentence of the form. */
    String words(String whom) {
      if (handed == 0 && exceptions.isEmpty()) {
        return "没有需要移交的纸质资料";
      }
      if (handed == 0) {
        return "有关资料没有移交，去向见下表";
      }
      return (exceptions.isEmpty() ? "有关资料已向%s移交完毕" : "除下列材料外，有关资料已向%s移交").formatted(whom);
    }
  }

  private final JdbcClient jdbc;
  private final PaperWords words;

  NotReturned(JdbcClient jdbc, PaperWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /** Of all these cases together. */
  Account of(List<String> cases) {
    List<Map<String, Object>> exceptions = new ArrayList<>();
    int[] handed = {0};
    boolean[] kept = {false};
    jdbc.sql(
            """
            select p.name, p.kind, p.number, p.state, p.holder_unit, p.holder_name, p.authority,
                   p.receipt,
                   h.responsible_unit, h.replacement
            from piece p
            left join handover_piece hp on hp.piece_id = p.id and hp.result = 'LOST'
            left join handover h on h.id = hp.handover_id
            where p.case_number = any(:cases::text[]) order by p.id
            """)
        .param("cases", cases.toArray(String[]::new))
        .query(
            row -> {
              PieceState state = PieceState.valueOf(row.getString("state"));
              kept[0] |= state == PieceState.KEPT;
              if (WITH_APPLICANT.contains(state)) {
                handed[0]++;
              } else {
                exceptions.add(line(exceptions.size() + 1, state, row));
              }
            });
    return new Account(handed[0], exceptions, kept[0]);
  }

  private Map<String, Object> line(int no, PieceState state, ResultSet row) throws SQLException {
    PieceKind kind = PieceKind.valueOf(row.getString("kind"));
    Map<String, Object> line = new HashMap<>();
    line.put("no", no);
    line.put(
        "name",
        kind == PieceKind.RESULT
            ? row.getString("name")
            : "%s（%s %d）".formatted(row.getString("name"), kind.title(), row.getInt("number")));
    line.put("where", state.title());
    line.put("note", note(state, row));
    return line;
  }

  private String note(PieceState state, ResultSet row) throws SQLException {
    return switch (state) {
      case HELD, KEPT, RETAINED ->
          "存放在%s，保管人%s"
              .formatted(words.unit(row.getString("holder_unit")), row.getString("holder_name"));
      case LOST ->
          row.getString("responsible_unit") == null
              ? ""
              : "责任单位%s；%s"
                  .formatted(
                      words.unit(row.getString("responsible_unit")), row.getString("replacement"));
      case WITH_AUTHORITY ->
          "%s，回执 %s".formatted(row.getString("authority"), row.getString("receipt"));
      default -> "";
    };
  }
}
