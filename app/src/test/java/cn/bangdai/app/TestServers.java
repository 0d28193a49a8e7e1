package cn.bangdai.app;

import cn.bangdai.local.LocalObjectStore;
import cn.bangdai.local.LocalPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The servers of a test run, one of each, on one throw-away folder: they know each other by its
 * token, as on a laptop. Points the application at them.
 */
class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Path FOLDER;
  private static final LocalObjectStore STORE;
  private static final LocalPostgres POSTGRES;

  static {
    try {
      FOLDER = Files.createTempDirectory("bangdai-test-");
      STORE = LocalObjectStore.start(FOLDER, 0);
      POSTGRES = LocalPostgres.throwAway(FOLDER);
    } catch (IOException e) {
      throw new ExceptionInInitializerError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExceptionInInitializerError(e);
    }
  }

  static LocalPostgres postgres() {
    return POSTGRES;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + POSTGRES.jdbcUrl(TestDatabase.createNamed()),
            "spring.datasource.username=" + POSTGRES.username(),
            "spring.datasource.password=" + POSTGRES.password(),
            "bangdai.embedded.token=" + POSTGRES.token(),
            "bangdai.demo=false",
            "bangdai.polling.enabled=false",
            "bangdai.keys.file=" + FOLDER.resolve("keys.json"),
            "bangdai.store.endpoint=" + STORE.endpoint(),
            "bangdai.store.access-key=" + STORE.accessKey(),
            "bangdai.store.secret-key=" + STORE.secretKey(),
            "bangdai.store.bucket=" + LocalObjectStore.BUCKET)
        .applyTo(context);
  }
}
