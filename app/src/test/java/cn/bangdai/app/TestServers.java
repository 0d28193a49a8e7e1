package cn.bangdai.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points the application at servers of the test run's own. */
class TestServers implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    PGSimpleDataSource database = (PGSimpleDataSource) TestDatabase.create();
    TestPropertyValues.of(
            "spring.datasource.url=" + database.getUrl(),
            "spring.datasource.username=postgres",
            "bangdai.embedded.token=test",
            "bangdai.demo=false",
            "bangdai.polling.enabled=false",
            "bangdai.keys.file=" + scratch().resolve("keys.json"),
            "bangdai.store.endpoint=http://127.0.0.1:1",
            "bangdai.store.access-key=bangdai-test",
            "bangdai.store.secret-key=secret",
            "bangdai.store.bucket=bangdai")
        .applyTo(context);
  }

  private static Path scratch() {
    try {
      Path folder = Files.createTempDirectory("bangdai-test");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
