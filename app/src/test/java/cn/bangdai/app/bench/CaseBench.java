package cn.bangdai.app.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Full proxy cases a second through the use cases, against the bare engine on the same BPMN: the
 * same server, the same run, rounds taken in turn. Both walks must pass the same tasks in the same
 * order before anything is timed. Beside them the same use cases without row level security, whose
 * cost may be a tenth.
 *
 * <p>Arguments: rounds (9), seconds a round (2), {@code sql} to list every statement of a case.
 */
final class CaseBench {

  /**
   * A server runs for weeks; ours has more code to compile than the bare engine, so both get time.
   */
  private static final int WARM_UP = 300;

  private static final int[] THREADS = {1, 4};

  private final Report report;
  private final Map<String, Walk> walks = new LinkedHashMap<>();
  private final BenchServer server;
  private final JdbcClient jdbc;
  private final List<JdbcClient> settled = new ArrayList<>();
  private final int rounds;
  private final int seconds;

  private CaseBench(Report report, BenchServer server, JdbcClient jdbc, int rounds, int seconds) {
    this.report = report;
    this.server = server;
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 9;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 2;
    boolean sql = arguments.length > 2 && arguments[2].equals("sql");
    StatementCounter ours = new StatementCounter();
    StatementCounter theirs = new StatementCounter();
    try (Report report = new Report("cases");
        BenchServer server = BenchServer.start()) {
      MachineCard.print(report, server);
      server.createDatabase("bare");
      server.createDatabase("onewall");
      try (HikariDataSource pool = server.pool("bare");
          ConfigurableApplicationContext application =
              BenchApplication.start(server, true, ours::watching);
          ConfigurableApplicationContext oneWall =
              BenchApplication.withoutSecondWall(server, "onewall")) {
        DataSource watched = theirs.watching(pool);
        try (BareEngine bare = new BareEngine(watched, false);
            BareEngine joined = new BareEngine(watched, true)) {
          var bench = new CaseBench(report, server, JdbcClient.create(pool), rounds, seconds);
          bench.walks.put("use cases", new UseCaseWalk(application));
          bench.walks.put("use cases, no row security", new UseCaseWalk(oneWall));
          bench.walks.put("bare engine", bare);
          bench.walks.put("bare engine, one transaction", joined);
          // As the autovacuum does within minutes: plans made for empty tables are made anew.
          bench.settled.add(application.getBean(JdbcClient.class));
          bench.settled.add(oneWall.getBean(JdbcClient.class));
          bench.settled.add(JdbcClient.create(pool));
          bench.compare(ours, theirs, sql);
          bench.measure();
        }
      }
    }
  }

  /** Correctness first. */
  private void compare(StatementCounter ours, StatementCounter theirs, boolean sql) {
    for (int i = 0; i < WARM_UP; i++) {
      walks.values().forEach(walk -> walk.take(Walk.Watch.NONE));
    }
    settled.forEach(database -> database.sql("vacuum analyze").update());
    Walk useCases = walks.get("use cases");
    Walk bare = walks.get("bare engine");
    List<String> passed = useCases.tasksOf(useCases.take(ours::during));
    List<String> expected = bare.tasksOf(bare.take(theirs::during));
    if (!passed.equals(expected)) {
      throw new IllegalStateException("not the same way:\n" + passed + "\n" + expected);
    }
    report.line("same %d tasks in the same order by the same people: yes", passed.size());
    statements("use cases", ours, sql);
    statements("bare engine", theirs, sql);
  }

  private void statements(String who, StatementCounter counter, boolean sql) {
    report.line("%s: %d statements a case", who, counter.total());
    counter
        .sent()
        .forEach(
            (step, sent) -> {
              report.line("  %3d  %s", sent.size(), step);
              if (sql) {
                sent.forEach(s -> report.line("         %s", s.strip().replaceAll("\\s+", " ")));
              }
            });
  }

  private void measure() throws Exception {
    for (int threads : THREADS) {
      Map<String, List<Round>> all = new LinkedHashMap<>();
      for (int round = 0; round < rounds; round++) {
        for (var walk : walks.entrySet()) {
          all.computeIfAbsent(walk.getKey(), k -> new ArrayList<>())
              .add(round(walk.getValue(), threads));
        }
      }
      tell(threads, all);
    }
  }

  private void tell(int threads, Map<String, List<Round>> all) {
    report.line("");
    report.line(
        "%d thread%s, %d rounds of %d s in turn, load %.2f; medians",
        threads, threads == 1 ? "" : "s", rounds, seconds, MachineCard.load());
    List<Round> ours = all.get("use cases");
    all.forEach(
        (who, own) ->
            report.line(
                "  %-30s %6.2f cases/s, ours/this %.2f; CPU %3.0f ms JVM + %3.0f ms PostgreSQL, WAL"
                    + " %4.0f kB a case",
                who,
                median(own, Round::rate),
                ratio(ours, own),
                median(own, Round::jvm),
                median(own, Round::postgres),
                median(own, Round::wal) / 1024));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    return Report.median(rounds.stream().mapToDouble(value).toArray());
  }

  /** Of neighbours in time, because the machine's load changes from minute to minute. */
  private static double ratio(List<Round> ours, List<Round> theirs) {
    return Report.median(
        IntStream.range(0, ours.size())
            .mapToDouble(n -> ours.get(n).rate() / theirs.get(n).rate())
            .toArray());
  }

  /**
   * What a round was like.
   *
   * @param rate cases a second
   * @param jvm milliseconds of processor time a case
   * @param postgres the same of the server and its children
   * @param wal bytes a case
   */
  private record Round(double rate, double jvm, double postgres, double wal) {}

  /** Threads take cases until the time is over; a case that has begun is finished and counts. */
  private Round round(Walk walk, int threads) throws Exception {
    ExecutorService walkers = Executors.newFixedThreadPool(threads);
    AtomicInteger cases = new AtomicInteger();
    long wal = wal();
    double jvm = MachineCard.processorMillis(ProcessHandle.current().pid());
    double postgres = MachineCard.processorMillis(server.postgres().pid());
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    Callable<Void> walker =
        () -> {
          while (System.nanoTime() < end) {
            walk.take(Walk.Watch.NONE);
            cases.incrementAndGet();
          }
          return null;
        };
    for (Future<Void> part :
        walkers.invokeAll(IntStream.range(0, threads).mapToObj(n -> walker).toList())) {
      part.get();
    }
    double rate = cases.get() * 1e9 / (System.nanoTime() - start);
    walkers.shutdown();
    double done = cases.get();
    return new Round(
        rate,
        (MachineCard.processorMillis(ProcessHandle.current().pid()) - jvm) / done,
        (MachineCard.processorMillis(server.postgres().pid()) - postgres) / done,
        (wal() - wal) / done);
  }

  private long wal() {
    return jdbc.sql("select (pg_current_wal_lsn() - '0/0')::bigint").query(Long.class).single();
  }
}
