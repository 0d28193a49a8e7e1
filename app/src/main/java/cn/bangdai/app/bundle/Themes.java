package cn.bangdai.app.bundle;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 一件事: what a county has put together out of items of its own list. */
@Component
public class Themes {

  /**
   * A theme.
   *
   * @param items codes of its items, in the order in which they are done
   */
  public record Theme(String name, List<String> items) {
    public Theme {
      items = List.copyOf(items);
    }
  }

  private final JdbcClient jdbc;
  private final Units units;

  Themes(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /** Those of the unit's county, in their order. */
  public List<Theme> of(Unit unit) {
    return jdbc.sql("select name, items from theme where county = :county order by position, name")
        .param("county", units.county(unit.code()).map(Unit::code).orElse(""))
        .query((row, n) -> theme(row))
        .list();
  }

  public Optional<Theme> named(String name, Unit unit) {
    return of(unit).stream().filter(theme -> theme.name().equals(name)).findFirst();
  }

  private static Theme theme(ResultSet row) throws SQLException {
    Array items = row.getArray("items");
    return new Theme(row.getString("name"), List.of((String[]) items.getArray()));
  }
}
