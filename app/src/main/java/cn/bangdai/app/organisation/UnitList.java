package cn.bangdai.app.organisation;

import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.identity.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The units that an administrator looks after, in the order of the tree. */
@Component
public class UnitList {

  /** What there is to know about a unit at a glance. */
  public enum Flag {
    /** Nobody's home, and nobody holds a dated post there. */
    WITHOUT_PEOPLE,
    /** Gone from the directory, with cases still under way. */
    GONE_BUT_OPEN,
    CLOSED,
    /** Named by a list only; the directory, which has been read, does not know it. */
    NOT_IN_DIRECTORY
  }

  /**
   * A unit.
   *
   * @param depth how many units lie above it, up to the administrator's own
   * @param people whose home it is, closed accounts not counted
   * @param closedOn first day on which it does not work; null while it does
   */
  public record Line(
      String code,
      String name,
      String type,
      String level,
      int depth,
      int people,
      LocalDate closedOn,
      List<Flag> flags) {}

  private final JdbcClient jdbc;

  UnitList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * @param q part of the name, or the beginning of the code; null or blank for all
   * @param flagged only units with a flag
   */
  public Page<Line> of(Actor admin, String q, boolean flagged, String cursor, Integer limit) {
    String[] units = AdminScope.units(admin);
    int size = Paging.size(limit);
    List<String> after = Paging.parts(cursor, 1);
    List<Line> rows =
        jdbc.sql(
                """
                select * from (
                  select u.code, u.name, u.type, u.level, u.closed_on, u.gone_at, u.directory_id is not null or not exists (select from unit where directory_id is not null) as known,
                         (select count(*)::int from account a where a.unit = u.code and a.closed_at is null) as people,
                         exists (select from post p where p.unit = u.code
                                 and current_date between p.from_date and coalesce(p.to_date, 'infinity')) as posts,
                         length(u.code) - length(replace(u.code, '.', ''))
                           - (select min(length(s) - length(replace(s, '.', ''))) from unnest(:units::text[]) s) as depth
                  from unit u
                  where exists (select from unnest(:units::text[]) s where u.code = s or starts_with(u.code, s || '.'))
                    and (strpos(u.name, :q) > 0 or starts_with(u.code, upper(:q)))
                    and u.code collate "C" > :after) u
                where not :flagged or (people = 0 and not posts) or gone_at is not null or closed_on is not null
                order by code collate "C"
                limit :limit
                """)
            .param("units", units)
            .param("q", AdminScope.asked(q))
            .param("after", after.isEmpty() ? "" : after.get(0))
            .param("flagged", flagged)
            .param("limit", size + 1)
            .query(UnitList::line)
            .list();
    return Paging.page(rows, size, Line::code);
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    LocalDate closed = row.getObject("closed_on", LocalDate.class);
    int people = row.getInt("people");
    List<Flag> flags = new ArrayList<>();
    if (closed != null) {
      flags.add(Flag.CLOSED);
    } else {
      add(flags, Flag.GONE_BUT_OPEN, row.getTimestamp("gone_at") != null);
      add(flags, Flag.WITHOUT_PEOPLE, people == 0 && !row.getBoolean("posts"));
      add(flags, Flag.NOT_IN_DIRECTORY, !row.getBoolean("known"));
    }
    return new Line(
        row.getString("code"),
        row.getString("name"),
        row.getString("type"),
        row.getString("level"),
        Math.max(0, row.getInt("depth")),
        people,
        closed,
        List.copyOf(flags));
  }

  private static void add(List<Flag> flags, Flag flag, boolean is) {
    if (is) {
      flags.add(flag);
    }
  }
}
