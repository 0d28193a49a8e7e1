package cn.bangdai.app.bench;

import cn.bangdai.app.BangdaiApplication;
import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

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
    return start(server, polling, wrap, NO_STORE);
  }

  /** With files in a store. */
  static ConfigurableApplicationContext start(BenchServer server, BenchStore store) {
    return start(server, false, source -> source, store);
  }

  /** Without background work, with settings of its own beside the usual ones. */
  static ConfigurableApplicationContext start(BenchServer server, String... more) {
    return start(server, false, source -> source, NO_STORE, more);
  }

  private static ConfigurableApplicationContext start(
      BenchServer server,
      boolean polling,
      UnaryOperator<DataSource> wrap,
      BenchStore store,
      String... more) {
    return new SpringApplicationBuilder(BangdaiApplication.class)
        .profiles("embedded")
        .initializers(
            context -> {
              var beans = context.getBeanFactory();
              beans.addBeanPostProcessor(new Wrapping(wrap));
              beans.registerSingleton("noTestWiring", new NoTestWiring());
            })
        .run(
            Stream.of(settings(server, polling, store), more)
                .flatMap(Stream::of)
                .toArray(String[]::new));
  }

  private static String[] settings(BenchServer server, boolean polling, BenchStore store) {
    var postgres = server.postgres();
    return new String[] {
      "--server.port=0",
      "--spring.main.banner-mode=off",
      "--logging.level.root=warn",
      "--spring.datasource.url=" + postgres.jdbcUrl(),
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
