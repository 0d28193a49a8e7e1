package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.Item;
import cn.bangdai.app.catalogue.ItemPage;
import cn.bangdai.app.catalogue.ItemSearch;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items a unit's agent can choose from, and why another one can't be registered there. */
@Component
public class OfferedItems {

  /**
   * An item in the list.
   *
   * @param department name of the department in charge; null if none is
   * @param objection why it can't be registered here; null when it can
   */
  public record Choice(Item item, String department, String objection) {}

  private static final Duration LATELY = Duration.ofDays(90);
  private static final int FEW = 6;

  /** What is asked for at every station, until a station has figures of its own; ours. */
  private static final List<String> USUAL =
      List.of("基本医疗保险参保登记", "居民养老保险参保登记", "最低生活保障", "残疾人护理补贴", "临时救助", "生育登记");

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Units units;
  private final Clock clock;

  OfferedItems(JdbcClient jdbc, Catalogue catalogue, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.units = units;
    this.clock = clock;
  }

  /** Items of the unit's county that fit, those that can be registered first. */
  public List<Choice> find(String text, Unit unit, Mode mode) {
    return all(text, unit).stream()
        .map(item -> choice(item, unit, mode))
        .sorted(Comparator.comparing(choice -> choice.objection() != null))
        .toList();
  }

  /** What can be registered of a sector. */
  public List<Choice> ofSector(String sector, Unit unit, Mode mode) {
    return offered(unit, mode).stream()
        .filter(c -> c.item().subject().sector().equals(sector))
        .toList();
  }

  /** Sectors of what can be registered, in the order of the list. */
  public List<String> sectors(Unit unit, Mode mode) {
    return offered(unit, mode).stream().map(c -> c.item().subject().sector()).distinct().toList();
  }

  private List<Choice> offered(Unit unit, Mode mode) {
    return find(null, unit, mode).stream().filter(c -> c.objection() == null).toList();
  }

  public Choice choice(Item item, Unit unit, Mode mode) {
    String department = item.department() == null ? null : units.name(item.department());
    try {
      catalogue.requireOffered(item, unit, mode);
      return new Choice(item, department, null);
    } catch (Refusal objection) {
      return new Choice(item, department, objection.getMessage());
    }
  }

  /** What this unit registered most in the last 90 days; filled up with the usual few. */
  public List<Choice> askedMost(Unit unit, Mode mode) {
    List<String> codes =
        jdbc.sql(
                """
                select item_code from cases
                where origin = :unit and registered_at > :since
                group by item_code order by count(*) desc, max(registered_at) desc limit :few
                """)
            .param("unit", unit.code())
            .param("since", Timestamp.from(clock.instant().minus(LATELY)))
            .param("few", FEW)
            .query(String.class)
            .list();
    Stream<Item> asked = codes.stream().map(catalogue::item);
    Stream<Item> usual = USUAL.stream().flatMap(name -> all(name, unit).stream().limit(1));
    return Stream.concat(asked, usual)
        .distinct()
        .map(item -> choice(item, unit, mode))
        .filter(choice -> choice.objection() == null)
        .limit(FEW)
        .toList();
  }

  private List<Item> all(String text, Unit unit) {
    String county = units.county(unit.code()).map(Unit::code).orElse(null);
    List<Item> found = new ArrayList<>();
    ItemSearch search = new ItemSearch(text, null, null, county, ItemSearch.MAX_LIMIT, null);
    String next;
    do {
      ItemPage page = catalogue.find(search);
      found.addAll(page.items());
      next = page.nextCursor();
      search = search.after(next);
    } while (Objects.nonNull(next));
    return found;
  }
}
