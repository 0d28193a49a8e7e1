package cn.bangdai.app.documents;

import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code document}. */
@Component
class DocumentTable {

  private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

  private static final String SELECT =
      """
      select d.*, f.sha256 as pdf_sha256, f.size as pdf_size
      from document d left join document_file f on f.document_id = d.id and f.format = 'PDF'
      """;

  /** What was issued for another case of the bundle and stands for this one too. */
  private static final String SHARED =
      """
       or d.id = any(array(select s.document_id from document_share s where s.case_number = :case))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  DocumentTable(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The caller holds the lock of the case row, so that no two take the same number. */
  void insert(Occasion occasion, Draft draft) {
    Actor actor = occasion.actor();
    jdbc.sql(
            """
            insert into document (id, case_number, kind, subject, version, number, unit, issued_by,
                                  issued_by_name, issued_at, task_id, content)
            select :id, :case, :kind, :subject,
                   coalesce(max(version) filter (where subject = :subject), 0) + 1,
                   coalesce(:number, :case || '-' || :sign || (count(*) + 1)),
                   :unit, :by, :byName, :at, :task, :content::jsonb
            from document where case_number = :case and kind = :kind
            """)
        .param("id", draft.id())
        .param("case", occasion.facts().number())
        .param("kind", occasion.kind().name())
        .param("subject", draft.subject())
        .param("number", draft.number(), Types.VARCHAR)
        .param("sign", occasion.kind().sign())
        .param("unit", draft.unit())
        .param("by", actor.username())
        .param("byName", actor.name())
        .param("at", at(occasion.at()))
        .param("task", occasion.entry().taskId(), Types.VARCHAR)
        .param("content", json.writeValueAsString(draft.values()))
        .update();
    if (!draft.alsoFor().isEmpty()) {
      share(draft, occasion.facts().number());
    }
  }

  private void share(Draft draft, String issuedFor) {
    jdbc.sql(
            """
            insert into document_share (case_number, document_id)
            select number, :id from unnest(:cases::text[]) number where number <> :case
            """)
        .param("id", draft.id())
        .param("cases", draft.alsoFor().toArray(String[]::new))
        .param("case", issuedFor)
        .update();
  }

  /** Oldest first; what one step issued, in the order of printing. */
  List<Document> of(String caseNumber) {
    return jdbc.sql(SELECT + " where d.case_number = :case" + SHARED + " order by d.position")
        .param("case", caseNumber)
        .query((row, n) -> document(row))
        .list();
  }

  /** Empty when the case has no such document. */
  Optional<Document> find(String caseNumber, UUID id) {
    return of(caseNumber).stream().filter(document -> document.id().equals(id)).findFirst();
  }

  Optional<Document> find(UUID id) {
    return jdbc.sql(SELECT + " where d.id = :id")
        .param("id", id)
        .query((row, n) -> document(row))
        .optional();
  }

  /** What its template is filled with, but for the applicant. */
  Map<String, Object> content(UUID id) {
    return jdbc.sql("select content from document where id = :id")
        .param("id", id)
        .query((row, n) -> json.readValue(row.getString("content"), VALUES))
        .single();
  }

  private static Document document(ResultSet row) throws SQLException {
    String sha256 = row.getString("pdf_sha256");
    return new Document(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        DocumentKind.valueOf(row.getString("kind")),
        row.getInt("version"),
        row.getString("number"),
        row.getString("unit"),
        row.getString("issued_by_name"),
        row.getTimestamp("issued_at").toInstant(),
        row.getString("task_id"),
        sha256 == null ? null : new Document.Print(row.getInt("pdf_size"), sha256));
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
