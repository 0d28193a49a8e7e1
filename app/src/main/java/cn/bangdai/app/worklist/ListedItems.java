package cn.bangdai.app.worklist;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names by which the task list can be narrowed to what is handled. */
@Component
public class ListedItems {

  private final JdbcClient jdbc;
  private final Units units;

  ListedItems(JdbcClient jdbc, Units units) {
    this.jdbc = jdbc;
    this.units = units;
  }

  /** Sectors of the items that the unit's county lists, in the order of their codes. */
  public List<String> sectors(String unit) {
    String county = units.county(unit).map(Unit::code).orElse(unit);
    return jdbc.sql(
            "select sector from item where county = :county group by sector order by min(code)")
        .param("county", county)
        .query(String.class)
        .list();
  }

  /** Name of the item with that code. */
  public Optional<String> name(String code) {
    return jdbc.sql("select name from item where code = :code")
        .param("code", code)
        .query(String.class)
        .optional();
  }
}
