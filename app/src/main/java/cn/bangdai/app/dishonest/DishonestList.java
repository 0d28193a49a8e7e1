package cn.bangdai.app.dishonest;

import cn.bangdai.app.dishonest.ListFile.Row;
import cn.bangdai.app.shared.PersonalData;
import cn.bangdai.identity.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A county's list as imported, for its administrator. */
@Component
public class DishonestList {

  private static final int MOST = 200;

  /**
   * An entry.
   *
   * @param removedOn null while it is listed
   */
  public record Line(
      String code, String name, String source, LocalDate listedOn, LocalDate removedOn) {}

  /** Who imported what when. */
  public record LastImport(String fileName, int entries, String by, Instant at) {}

  /**
   * What is there.
   *
   * @param last null before anything was imported
   */
  public record Content(List<Line> items, int total, LastImport last) {}

  private final JdbcClient jdbc;
  private final PersonalData hashes;
  private final Clock clock;

  DishonestList(JdbcClient jdbc, PersonalData hashes, Clock clock) {
    this.jdbc = jdbc;
    this.hashes = hashes;
    this.clock = clock;
  }

  void replace(String fileName, List<Row> rows, Actor by) {
    // Two administrators of a county import one after the other.
    jdbc.sql("select pg_advisory_xact_lock(hashtext('dishonest ' || :county))")
        .param("county", by.unit())
        .query()
        .singleRow();
    jdbc.sql("delete from dishonest_enterprise where county = :county")
        .param("county", by.unit())
        .update();
    insert(rows, by.unit());
    jdbc.sql(
            """
            insert into dishonest_import (county, file_name, entries, by_username, by_name, at)
            values (:county, :file, :entries, :by, :byName, :at)
            """)
        .param("county", by.unit())
        .param("file", fileName)
        .param("entries", rows.size())
        .param("by", by.username())
        .param("byName", by.name())
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  private void insert(List<Row> rows, String county) {
    jdbc.sql(
            """
            insert into dishonest_enterprise (county, code, code_hash, name, source, listed_on, removed_on)
            select :county, n.code, n.hash, n.name, n.source, n.listed, n.removed
            from unnest(:codes::text[], :hashes::bytea[], :names::text[], :sources::text[],
                        :listed::date[], :removed::date[]) n (code, hash, name, source, listed, removed)
            """)
        .param("county", county)
        .param("codes", column(rows, Row::code))
        .param("hashes", rows.stream().map(row -> hashes.hash(row.code())).toArray(byte[][]::new))
        .param("names", column(rows, Row::name))
        .param("sources", column(rows, Row::source))
        .param("listed", column(rows, Row::listedOn))
        .param("removed", column(rows, Row::removedOn))
        .update();
  }

  private static String[] column(List<Row> rows, Function<Row, Object> cell) {
    return rows.stream()
        .map(cell)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }

  /**
   * The list of the administrator's county, newest first.
   *
   * @param q part of a name, or a credit code; null or blank for all
   * @throws cn.bangdai.app.shared.Refusal FORBIDDEN for everybody but administrators
   */
  public Content of(String q, Actor actor) {
    ImportDishonest.requireAdmin(actor);
    String wanted = q == null || q.isBlank() ? null : q.strip();
    List<Line> items =
        jdbc.sql(
                """
                select code, name, source, listed_on, removed_on from dishonest_enterprise
                where county = :county
                  and (:q::text is null or code = upper(:q) or strpos(name, :q) > 0)
                order by listed_on desc, code limit :most
                """)
            .param("county", actor.unit())
            .param("q", wanted, java.sql.Types.VARCHAR)
            .param("most", MOST)
            .query(Line.class)
            .list();
    int total =
        jdbc.sql("select count(*) from dishonest_enterprise where county = :county")
            .param("county", actor.unit())
            .query(Integer.class)
            .single();
    return new Content(items, total, last(actor.unit()).orElse(null));
  }

  private Optional<LastImport> last(String county) {
    return jdbc.sql(
            """
            select file_name, entries, by_name, at from dishonest_import
            where county = :county order by id desc limit 1
            """)
        .param("county", county)
        .query(
            (row, n) ->
                new LastImport(
                    row.getString("file_name"),
                    row.getInt("entries"),
                    row.getString("by_name"),
                    row.getTimestamp("at").toInstant()))
        .optional();
  }
}
