package cn.bangdai.app.organisation;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Times;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people of an administrator's units, as they are mirrored. */
@Component
public class PeopleList {

  /**
   * Somebody.
   *
   * @param roles titles of the posts at home
   * @param posts dated posts of today, in words
   * @param confirmedAt when sign-in or the directory last said so; null when neither has
   * @param closedAt since when the account is closed; null while it is not
   * @param closedBecause LEFT, DISABLED or GONE; null while it is open
   */
  public record Line(
      String username,
      String name,
      String unit,
      String unitName,
      List<String> roles,
      List<String> posts,
      OffsetDateTime confirmedAt,
      OffsetDateTime closedAt,
      String closedBecause) {}

  private final JdbcClient jdbc;
  private final Units units;
  private final Clock clock;

  PeopleList(JdbcClient jdbc, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.units = units;
    this.clock = clock;
  }

  /**
   * By unit, then user name.
   *
   * @param q part of the name or of the user name; null or blank for all
   * @param unit only this one and those below it; null or blank for all
   */
  public Page<Line> of(Actor admin, String q, String unit, String cursor, Integer limit) {
    String[] scope = AdminScope.units(admin);
    int size = Paging.size(limit);
    List<String> after = Paging.parts(cursor, 2);
    List<Line> rows =
        jdbc.sql(
                """
                select a.username, a.name, a.unit, a.roles, a.confirmed_at, a.closed_at, a.closed_because,
                       array(select p.role || '@' || p.unit from post p
                             where p.username = a.username and :today between p.from_date and coalesce(p.to_date, 'infinity')
                             order by p.id) as posts
                from account a
                where exists (select from unnest(:units::text[]) s where a.unit = s or starts_with(a.unit, s || '.'))
                  and (:unit = '' or a.unit = :unit or starts_with(a.unit, :unit || '.'))
                  and (strpos(a.name, :q) > 0 or strpos(a.username, lower(:q)) > 0)
                  and (a.unit collate "C", a.username collate "C") > (:afterUnit, :afterName)
                order by a.unit collate "C", a.username collate "C"
                limit :limit
                """)
            .param("units", scope)
            .param("unit", AdminScope.asked(unit))
            .param("q", AdminScope.asked(q))
            .param("today", LocalDate.ofInstant(clock.instant(), Times.ZONE))
            .param("afterUnit", after.isEmpty() ? "" : after.get(0))
            .param("afterName", after.isEmpty() ? "" : after.get(1))
            .param("limit", size + 1)
            .query(this::line)
            .list();
    return Paging.page(rows, size, row -> row.unit() + "\n" + row.username());
  }

  private Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getString("username"),
        row.getString("name"),
        row.getString("unit"),
        units.name(row.getString("unit")),
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(PeopleList::title).toList(),
        Arrays.stream((String[]) row.getArray("posts").getArray()).map(this::post).toList(),
        at(row.getTimestamp("confirmed_at")),
        at(row.getTimestamp("closed_at")),
        row.getString("closed_because"));
  }

  private String post(String group) {
    int at = group.indexOf('@');
    return units.name(group.substring(at + 1)) + " " + title(group.substring(0, at));
  }

  private static String title(String role) {
    return Role.of(role).map(Role::title).orElse(role);
  }

  private static OffsetDateTime at(Timestamp at) {
    return at == null ? null : Times.local(at.toInstant());
  }
}
