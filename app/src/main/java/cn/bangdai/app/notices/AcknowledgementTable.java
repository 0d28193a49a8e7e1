package cn.bangdai.app.notices;

import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code notice_acknowledgement}: added, never changed. */
@Component
class AcknowledgementTable {

  private final JdbcClient jdbc;

  AcknowledgementTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(UUID notice, Signing signing, Actor by, Instant at) {
    jdbc.sql(
            """
            insert into notice_acknowledgement (notice_id, result, witnesses, post_number, note,
                                                asked_by, asked_by_name, asked_at)
            values (:notice, :result, :witnesses, :post, :note, :by, :byName, :at)
            """)
        .param("notice", notice)
        .param("result", signing.result().name())
        .param("witnesses", signing.witnesses().toArray(String[]::new))
        .param("post", signing.postNumber())
        .param("note", signing.note())
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
        .update();
  }

  /** By notice, oldest first. */
  Map<UUID, List<Acknowledgement>> of(String caseNumber) {
    Map<UUID, List<Acknowledgement>> all = new HashMap<>();
    jdbc.sql(
            """
            select a.* from notice_acknowledgement a join notice n on n.id = a.notice_id
            where n.case_number = :case order by a.id
            """)
        .param("case", caseNumber)
        .query(
            row -> {
              UUID notice = row.getObject("notice_id", UUID.class);
              all.computeIfAbsent(notice, id -> new ArrayList<>()).add(read(row));
            });
    return all;
  }

  private static Acknowledgement read(ResultSet row) throws SQLException {
    SignatureResult result = SignatureResult.valueOf(row.getString("result"));
    return new Acknowledgement(
        result,
        result.title(),
        List.of((String[]) row.getArray("witnesses").getArray()),
        row.getString("post_number"),
        row.getString("note"),
        row.getString("asked_by_name"),
        row.getTimestamp("asked_at").toInstant());
  }
}
