package cn.bangdai.app.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.catalogue.load.CatalogueLoader;
import cn.bangdai.app.shared.Refusal;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class CatalogueWiringTest {

  @TestConfiguration(proxyBeanMethods = false)
  @ComponentScan("cn.bangdai.app.catalogue")
  static class Module {}

  private final LoadedCatalogue tables = LoadedCatalogue.empty();

  private ApplicationContextRunner application() {
    DataSource database = tables.database();
    return new ApplicationContextRunner()
        .withUserConfiguration(Module.class)
        .withBean(Clock.class, Clock::systemDefaultZone)
        .withBean(JdbcClient.class, () -> JdbcClient.create(database))
        .withBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
  }

  @Test
  void theModuleStartsAndLoadsWhatIsConfigured() {
    application()
        .withPropertyValues("bangdai.catalogue[0]=classpath:catalogue/shiguai-centre.csv")
        .run(
            context -> {
              context.getBean(CatalogueLoader.class).run(new DefaultApplicationArguments());
              assertThat(context.getBean(Catalogue.class).item("SG-001").county()).isEqualTo("SG");
              assertThat(tables.count("item")).isEqualTo(85);
            });
  }

  @Test
  void aListThatIsNotThereStopsTheStartInWords() {
    application()
        .withPropertyValues("bangdai.catalogue=/nowhere/list.csv")
        .run(
            context -> {
              var loader = context.getBean(CatalogueLoader.class);
              assertThatThrownBy(() -> loader.run(new DefaultApplicationArguments()))
                  .isInstanceOf(Refusal.class)
                  .hasMessageContaining("list.csv：文件找不到或读不了");
            });
  }
}
