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
  private static final LocalPostgres POSTGRES;
  private static LocalObjectStore store;

  static {
    try {
      FOLDER = Files.createTempDirectory("bangdai-test-");
      store = LocalObjectStore.start(FOLDER, 0);
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

  /** The store dies at once, as in a power cut. What uses it next is refused. */
  static void killStore() {
    ProcessHandle process = ProcessHandle.of(store.pid()).orElseThrow();
    process.destroyForcibly();
    process.onExit().join();
  }

  /** The store is there again under the same address, with what was in it. */
  static void restartStore() throws IOException, InterruptedException {
    store.close();
    store = LocalObjectStore.start(FOLDER, store.endpoint().getPort());
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertyValues.of(
            "spring.datasource.url=" + POSTGRES.jdbcUrl(TestDatabase.createNamed()),
            "spring.datasource.username=" + POSTGRES.username(),
            "spring.datasource.password=" + POSTGRES.password(),
            "bangdai.embedded.token=" + POSTGRES.token(),
            "bangdai.demo=false",
            // All tests knock from one address.
            "bangdai.limits.sign-in-per-minute=100000",
            "bangdai.polling.enabled=false",
            "bangdai.sync.server=" + TestKeycloak.address(),
            "bangdai.sync.realm=" + TestKeycloak.MIRRORED,
            "bangdai.sync.secret=" + TestKeycloak.SECRET,
            "bangdai.keys.file=" + FOLDER.resolve("keys.json"),
            "bangdai.store.endpoint=" + store.endpoint(),
            "bangdai.store.access-key=" + store.accessKey(),
            "bangdai.store.secret-key=" + store.secretKey(),
            "bangdai.store.bucket=" + LocalObjectStore.BUCKET)
        .applyTo(context);
  }
}
