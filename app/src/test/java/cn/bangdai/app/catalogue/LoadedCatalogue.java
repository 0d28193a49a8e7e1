package cn.bangdai.app.catalogue;

import cn.bangdai.app.TestDatabase;
import cn.bangdai.app.catalogue.load.CatalogueLoader;
import cn.bangdai.app.catalogue.load.CatalogueSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A catalogue in a database of its own, with the application's own lists. */
public final class LoadedCatalogue {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Units units;
  private final Catalogue catalogue;

  private LoadedCatalogue(DataSource database) {
    this.database = database;
    this.jdbc = JdbcClient.create(database);
    this.units = new Units(jdbc);
    this.catalogue = new Catalogue(jdbc, units);
  }

  /** The tables, empty. */
  public static LoadedCatalogue empty() {
    DataSource database = TestDatabase.create();
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration/catalogue")
        .load()
        .migrate();
    return new LoadedCatalogue(database);
  }

  /** All five lists. */
  public static LoadedCatalogue withAllLists() {
    LoadedCatalogue loaded = empty();
    loaded.loader(defaults()).load();
    return loaded;
  }

  /** The settings that hold when nothing is configured. */
  public static CatalogueSettings defaults() {
    return settings(Map.of());
  }

  public static CatalogueSettings settings(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("bangdai", CatalogueSettings.class);
  }

  public CatalogueLoader loader(CatalogueSettings settings) {
    return new CatalogueLoader(jdbc, new JdbcTransactionManager(database), units, settings, CLOCK);
  }

  public DataSource database() {
    return database;
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public Units units() {
    return units;
  }

  public Catalogue catalogue() {
    return catalogue;
  }

  public long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }
}
