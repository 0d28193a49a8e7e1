package cn.bangdai.app.bench;

import cn.bangdai.app.deadlines.DeadlineCrowd;
import cn.bangdai.app.deadlines.DeadlineFixture;
import cn.bangdai.app.deadlines.DeadlineKind;
import cn.bangdai.app.deadlines.Limit;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * How long it takes until limits that fall due in the same minute are all raised: lamp of limit,
 * case and task, outbox row. On a PostgreSQL that writes to the disk at each commit.
 *
 * <p>Arguments: number of limits (100000), number of nodes polling at once (1).
 */
public final class DeadlineBench {

  private final DeadlineFixture fixture;
  private final int limits;
  private final int nodes;

  private DeadlineBench(DeadlineFixture fixture, int limits, int nodes) {
    this.fixture = fixture;
    this.limits = limits;
    this.nodes = nodes;
  }

  public static void main(String[] arguments) throws Exception {
    int limits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int nodes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    try (EmbeddedPostgres server = durableServer();
        HikariDataSource pool = pool(server);
        DeadlineFixture fixture = new DeadlineFixture(pool)) {
      new DeadlineBench(fixture, limits, nodes).run();
    }
  }

  private static EmbeddedPostgres durableServer() throws IOException {
    return EmbeddedPostgres.builder()
        .setLocaleConfig("locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .start();
  }

  private static HikariDataSource pool(EmbeddedPostgres server) {
    HikariConfig config = new HikariConfig();
    config.setDataSource(server.getPostgresDatabase());
    config.setMaximumPoolSize(10);
    return new HikariDataSource(config);
  }

  private void run() throws Exception {
    String first = fixture.newCase("LT26-000001");
    Limit oneDay = Limit.of(DeadlineKind.PROMISED, LocalDate.of(2026, 11, 20), 2);
    fixture.deadlines.start(first, oneDay, DeadlineFixture.STATION);
    DeadlineCrowd.copy(fixture.jdbc, first, limits - 1);
    fixture.jdbc.sql("analyze").update();

    fixture.clock.moveTo("2026-11-23", "00:00");
    measure("yellow");
    fixture.clock.moveTo("2026-11-25", "00:00");
    measure("red");
    long messages = fixture.overdueMessages().size();
    long different = fixture.overdueMessages().stream().distinct().count();
    System.out.printf(
        "published %d, duplicates %d, missing %d%n",
        messages, messages - different, limits - different);
  }

  private void measure(String lamp) throws Exception {
    ExecutorService pollers = Executors.newFixedThreadPool(nodes);
    long start = System.nanoTime();
    Callable<Integer> poller = fixture.poller::raiseDue;
    int raised = 0;
    for (Future<Integer> part :
        pollers.invokeAll(IntStream.range(0, nodes).mapToObj(node -> poller).toList())) {
      raised += part.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pollers.shutdown();
    System.out.printf(
        "%s: %d limits, %d pollers, raised %d in %.2f s, %.0f a second%n",
        lamp, limits, nodes, raised, seconds, raised / seconds);
  }
}
