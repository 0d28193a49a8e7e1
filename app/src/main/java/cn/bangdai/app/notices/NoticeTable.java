package cn.bangdai.app.notices;

import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code notice} and {@code notice_line}. */
@Component
class NoticeTable {

  private final JdbcClient jdbc;
  private final AcknowledgementTable answers;

  NoticeTable(JdbcClient jdbc, AcknowledgementTable answers) {
    this.jdbc = jdbc;
    this.answers = answers;
  }

  void insert(Notice notice, int position, Actor actor) {
    jdbc.sql(
            """
            insert into notice (id, case_number, position, number, kind, unit, issued_by,
                                issued_by_name, issued_at, due_on, override, override_unit,
                                override_reason)
            values (:id, :case, :position, :number, :kind, :unit, :by, :byName, :at, :due::date,
                    :override, :overrideUnit, :overrideReason)
            """)
        .param("id", notice.id())
        .param("case", notice.caseNumber())
        .param("position", position)
        .param("number", notice.number())
        .param("kind", notice.kind().name())
        .param("unit", notice.unit())
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", OffsetDateTime.ofInstant(notice.issuedAt(), ZoneOffset.UTC))
        .param("due", notice.dueOn())
        .param("override", notice.override() == null ? null : notice.override().name())
        .param("overrideUnit", notice.overrideUnit())
        .param("overrideReason", notice.overrideReason())
        .update();
  }

  /**
   * @param materials ids, in the order of the lines
   */
  void insertLines(Notice notice, List<Long> materials) {
    jdbc.sql(
            """
            insert into notice_line (notice_id, case_number, material_id, position, material_code,
                                     name, problem, defect, remedy, added)
            select :notice, :case, l.* from unnest(:materials::bigint[], :positions::int[],
                :codes::text[], :names::text[], :problems::text[], :defects::text[],
                :remedies::text[], :added::boolean[]) l
            """)
        .param("notice", notice.id())
        .param("case", notice.caseNumber())
        .param("materials", materials.toArray(Long[]::new))
        .param("positions", column(notice, NoticeLine::position))
        .param("codes", column(notice, NoticeLine::material))
        .param("names", column(notice, NoticeLine::name))
        .param("problems", column(notice, line -> line.problem().name()))
        .param("defects", column(notice, NoticeLine::defect))
        .param("remedies", column(notice, NoticeLine::remedy))
        .param("added", column(notice, NoticeLine::added))
        .update();
  }

  private static String[] column(Notice notice, Function<NoticeLine, Object> value) {
    return notice.lines().stream()
        .map(value)
        .map(v -> v == null ? null : v.toString())
        .toArray(String[]::new);
  }

  /** What was told before, oldest first. */
  List<OnceRule.Told> told(String caseNumber) {
    return jdbc.sql(
            """
            select n.unit, array_agg(l.material_code) as materials
            from notice n join notice_line l on l.notice_id = n.id
            where n.case_number = :case group by n.id order by n.position
            """)
        .param("case", caseNumber)
        .query(
            (row, n) ->
                new OnceRule.Told(
                    row.getString("unit"), Set.of((String[]) row.getArray("materials").getArray())))
        .list();
  }

  /** Whether the case's item has a newer guide than the one that was pinned to the case. */
  boolean guideChanged(String caseNumber) {
    return jdbc.sql(
            """
            select exists (select 1 from cases c join guide g on g.item = c.item_code
                           where c.number = :case and g.id > c.guide_id)
            """)
        .param("case", caseNumber)
        .query(Boolean.class)
        .single();
  }

  List<Notice> of(String caseNumber) {
    Rows rows = new Rows(lines(caseNumber), answers.of(caseNumber));
    return jdbc.sql("select * from notice where case_number = :case order by position")
        .param("case", caseNumber)
        .query((row, n) -> notice(row, rows))
        .list();
  }

  private Map<UUID, List<NoticeLine>> lines(String caseNumber) {
    Map<UUID, List<NoticeLine>> lines = new HashMap<>();
    jdbc.sql(
            """
            select l.* from notice_line l join notice n on n.id = l.notice_id
            where n.case_number = :case order by l.position
            """)
        .param("case", caseNumber)
        .query(
            row -> {
              UUID notice = row.getObject("notice_id", UUID.class);
              lines.computeIfAbsent(notice, id -> new ArrayList<>()).add(line(row));
            });
    return lines;
  }

  private static NoticeLine line(ResultSet row) throws SQLException {
    return new NoticeLine(
        row.getInt("position"),
        row.getString("material_code"),
        row.getString("name"),
        MaterialStatus.valueOf(row.getString("problem")),
        row.getString("defect"),
        row.getString("remedy"),
        row.getBoolean("added"));
  }

  /** What belongs to the notices of a case, by notice. */
  private record Rows(
      Map<UUID, List<NoticeLine>> lines, Map<UUID, List<Acknowledgement>> answers) {}

  private static Notice notice(ResultSet row, Rows rows) throws SQLException {
    String override = row.getString("override");
    UUID id = row.getObject("id", UUID.class);
    NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
    return new Notice(
        id,
        row.getString("case_number"),
        kind,
        row.getString("number"),
        kind.title(),
        row.getString("unit"),
        row.getString("issued_by_name"),
        row.getTimestamp("issued_at").toInstant(),
        row.getObject("due_on", LocalDate.class),
        override == null ? null : NoticeOverride.Kind.valueOf(override),
        row.getString("override_unit"),
        row.getString("override_reason"),
        rows.lines().getOrDefault(id, List.of()),
        rows.answers().getOrDefault(id, List.of()));
  }
}
