package cn.bangdai.app.documents;

import cn.bangdai.app.cases.SpecialProcedureKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 特别程序告知书, 延期告知书: why a decision takes longer, told in writing (行政许可法 45, 42). */
@Component
class PauseContent implements DocumentContent {

  private final JdbcClient jdbc;
  private final PaperWords words;

  PauseContent(JdbcClient jdbc, PaperWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  @Override
  public Set<DocumentKind> kinds() {
    return Set.of(DocumentKind.SPECIAL_PROCEDURE, DocumentKind.EXTENSION);
  }

  @Override
  public Optional<Draft> draft(Occasion occasion) {
    return occasion.kind() == DocumentKind.EXTENSION
        ? Optional.of(extension(occasion))
        : Optional.of(procedure(occasion));
  }

  private Draft procedure(Occasion occasion) {
    UUID id = UUID.fromString((String) occasion.entry().facts().get("specialProcedure"));
    return jdbc.sql("select * from special_procedure where id = :id")
        .param("id", id)
        .query((row, n) -> procedure(occasion, row))
        .single()
        .about(id.toString());
  }

  private Draft procedure(Occasion occasion, ResultSet row) throws SQLException {
    SpecialProcedureKind kind = SpecialProcedureKind.valueOf(row.getString("kind"));
    Map<String, Object> values = values(occasion, row);
    values.put("kind", kind.label());
    values.put("expectedEnd", PaperWords.day(row.getObject("expected_end", LocalDate.class)));
    values.put("statutory", kind.stopsStatutory());
    return Draft.of(row.getString("unit"), values);
  }

  private Draft extension(Occasion occasion) {
    return jdbc.sql(
            """
            select x.*, (select max(d.due_on) from deadline d
                         where d.case_number = x.case_number and d.kind = 'promised'
                           and d.state = 'OPEN' and d.paused_since is null) as due_on
            from limit_extension x where x.case_number = :case
            """)
        .param("case", occasion.facts().number())
        .query((row, n) -> extension(occasion, row))
        .single();
  }

  private Draft extension(Occasion occasion, ResultSet row) throws SQLException {
    Map<String, Object> values = values(occasion, row);
    values.put("workingDays", row.getInt("working_days"));
    values.put("dueOn", PaperWords.day(row.getObject("due_on", LocalDate.class)));
    return Draft.of(row.getString("unit"), values);
  }

  private Map<String, Object> values(Occasion occasion, ResultSet row) throws SQLException {
    Map<String, Object> values = words.common(occasion, row.getString("unit"));
    values.put("accepted", PaperWords.day(occasion.facts().acceptedAt()));
    values.put("reason", row.getString("reason"));
    return values;
  }
}
