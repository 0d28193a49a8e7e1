package cn.bangdai.app.catalogue.load;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads what is missing when the application starts, before anything that needs items: the units,
 * then the lists with default guides, in one transaction. What is there already stays as
 * administrators have edited it. Nodes that start together take turns.
 */
@Component
@Order(CatalogueLoader.ORDER)
public class CatalogueLoader implements ApplicationRunner {

  /** Runs before runners of a higher order, such as those that write demo cases. */
  public static final int ORDER = 100;

  /** Key of the advisory lock under which one node at a time loads; any number of our own. */
  private static final long LOCK = 0x6361_7461_6C6F_6755L;

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueLoader.class);

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Units units;
  private final CatalogueSettings settings;
  private final Clock clock;

  public CatalogueLoader(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      Units units,
      CatalogueSettings settings,
      Clock clock) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.units = units;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments args) {
    load();
  }

  /**
   * Loads what is missing.
   *
   * @return how many items were new
   * @throws cn.bangdai.app.shared.Refusal INVALID {@code CATALOGUE_REFUSED} with everything that is
   *     wrong in any file; nothing is loaded then
   */
  public int load() {
    Integer loaded = transaction.execute(status -> loadInTurn());
    units.refresh();
    LOG.info("事项清单已装载，新增 {} 项", loaded);
    return loaded == null ? 0 : loaded;
  }

  private int loadInTurn() {
    jdbc.sql("select 1 from pg_advisory_xact_lock(:key)").param("key", LOCK).query().singleRow();
    units.refresh();
    CatalogueData data = new CatalogueFiles(settings).read(units.all());
    data.units().forEach(this::insert);
    var items = new ItemWriter(jdbc, data.pinyin());
    var guides = new GuideWriter(jdbc, data.defaults(), LocalDate.now(clock));
    Set<String> there = Set.copyOf(existing());
    List<ItemDraft> missing =
        data.items().stream().filter(d -> !there.contains(d.item().code())).toList();
    missing.stream().filter(items::write).forEach(draft -> guides.write(draft.item()));
    return missing.size();
  }

  private List<String> existing() {
    return jdbc.sql("select code from item").query(String.class).list();
  }

  private void insert(Unit unit) {
    jdbc.sql(
            """
            insert into unit (code, name, type, level, parent)
            values (:code, :name, :type, :level, :parent)
            on conflict (code) do nothing
            """)
        .param("code", unit.code())
        .param("name", unit.name())
        .param("type", unit.type().name())
        .param("level", unit.level().name())
        .param("parent", unit.parent(), java.sql.Types.VARCHAR)
        .update();
  }
}
