package cn.bangdai.app.bench;

import cn.bangdai.app.BangdaiApplication;
import cn.bangdai.app.shared.viewer.AsTheSystem;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The whole application in this JVM, on a benchmark's server. */
final class BenchApplication {

  /** Where nothing listens: most benchmarks have cases without files. */
  private static final BenchStore NO_STORE =
      new BenchStore("none", "http://127.0.0.1:9", "none", "none", List.of(), () -> {});

  private BenchApplication() {}

  /**
   * @param polling whether background work runs, as it does in normal work
   * @param wrap what becomes of the application's data source
   */
  static ConfigurableApplicationContext start(
      BenchServer server, boolean polling, UnaryOperator<DataSource> wrap) {
    return seeingAll(start(initialised(wrap), settings(server, polling, NO_STORE)));
  }

  /** With files in a store. */
  static ConfigurableApplicationContext start(BenchServer server, BenchStore store) {
    return seeingAll(start(initialised(source -> source), settings(server, false, store)));
  }

  /**
   * Without row level security and without anybody being told to the database, on a database of its
   * own: what the second wall costs is the difference.
   */
  static ConfigurableApplicationContext withoutSecondWall(BenchServer server, String database) {
    String url = server.postgres().jdbcUrl(database) + "?options=-c%20bangdai.viewer=system";
    var application =
        start(
            context -> context.getBeanFactory().registerSingleton("barePool", new Wrapping(BARE)),
            settings(url, server, true, NO_STORE));
    var jdbc = application.getBean(JdbcClient.class);
    jdbc.sql("select oid::regclass::text from pg_class where relrowsecurity")
        .query(String.class)
        .list()
        .forEach(t -> jdbc.sql("alter table " + t + " disable row level security").update());
    return application;
  }

  /** Registered by name, this comes behind the application's own wrapping and takes it off. */
  private static final UnaryOperator<DataSource> BARE =
      source -> ((DelegatingDataSource) source).getTargetDataSource();

  private static ApplicationContextInitializer<ConfigurableApplicationContext> initialised(
      UnaryOperator<DataSource> wrap) {
    return context -> context.getBeanFactory().addBeanPostProcessor(new Wrapping(wrap));
  }

  /** Without background work, with settings of its own beside the usual ones. */
  static ConfigurableApplicationContext start(BenchServer server, String... more) {
    String[] all =
        Stream.of(settings(server, false, NO_STORE), more)
            .flatMap(Stream::of)
            .toArray(String[]::new);
    return seeingAll(start(initialised(source -> source), all));
  }

  private static ConfigurableApplicationContext start(
      ApplicationContextInitializer<ConfigurableApplicationContext> pool, String[] settings) {
    return new SpringApplicationBuilder(BangdaiApplication.class)
        .profiles("embedded")
        .initializers(
            pool,
            context ->
                context.getBeanFactory().registerSingleton("noTestWiring", new NoTestWiring()))
        .run(settings);
  }

  /** What a benchmark writes and reads by itself is no person's. */
  private static ConfigurableApplicationContext seeingAll(
      ConfigurableApplicationContext application) {
    AsTheSystem.here();
    return application;
  }

  private static String[] settings(BenchServer server, boolean polling, BenchStore store) {
    return settings(server.postgres().jdbcUrl(), server, polling, store);
  }

  private static String[] settings(
      String database, BenchServer server, boolean polling, BenchStore store) {
    var postgres = server.postgres();
    return new String[] {
      "--server.port=0",
      "--spring.main.banner-mode=off",
      "--logging.level.root=warn",
      "--spring.datasource.url=" + database,
      "--spring.datasource.username=" + postgres.username(),
      "--spring.datasource.password=" + postgres.password(),
      "--bangdai.embedded.token=" + postgres.token(),
      "--bangdai.demo=false",
      "--bangdai.polling.enabled=" + polling,
      "--bangdai.keys.file=" + server.folder().resolve("keys.json"),
      "--bangdai.polling.slow=false",
      "--bangdai.store.endpoint=" + store.endpoint(),
      "--bangdai.store.access-key=bangdai-" + postgres.token(),
      "--bangdai.store.secret-key=" + store.secretKey()
    };
  }

  private record Wrapping(UnaryOperator<DataSource> wrap) implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
      return bean instanceof DataSource source ? wrap.apply(source) : bean;
    }
  }

  /** Tests lie in the application's packages; their clocks are not for here. */
  private static final class NoTestWiring extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
      return type.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NoTestWiring;
    }

    @Override
    public int hashCode() {
      return NoTestWiring.class.hashCode();
    }
  }
}
