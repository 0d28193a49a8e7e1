package cn.bangdai.app.bench;

import cn.bangdai.app.deadlines.DeadlinePoller;
import cn.bangdai.app.shared.viewer.Viewers;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long it takes until limits that fall due within one minute are all raised: lamp of limit,
 * case and task, outbox row; on the application's own schema and beans, with cases that have a task
 * each. Raising must be complete and leave one message per limit.
 *
 * <p>Arguments: number of limits (100000), number of nodes polling at once (1).
 */
final class DeadlineBench {

  private final Report report;
  private final long server;
  private final JdbcClient jdbc;
  private final DeadlinePoller poller;
  private final int limits;
  private final int nodes;

  private DeadlineBench(
      Report report, long server, ApplicationContext application, int limits, int nodes) {
    this.report = report;
    this.server = server;
    this.jdbc = application.getBean(JdbcClient.class);
    this.poller = application.getBean(DeadlinePoller.class);
    this.limits = limits;
    this.nodes = nodes;
  }

  public static void main(String[] arguments) throws Exception {
    int limits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    int nodes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    try (Report report = new Report("deadlines");
        BenchServer server = BenchServer.start()) {
      MachineCard.print(report, server);
      try (var application = BenchApplication.start(server, false, source -> source)) {
        new DeadlineBench(report, server.postgres().pid(), application, limits, nodes).run();
      }
    }
  }

  private void run() throws Exception {
    Crowd.growTo(jdbc, limits);
    Crowd.giveLimits(jdbc, "promised", "GREEN");
    Crowd.settle(jdbc);
    raise("yellow");
    jdbc.sql("delete from deadline").update();
    Crowd.giveLimits(jdbc, "promised", "YELLOW");
    Crowd.settle(jdbc);
    raise("red");
    long messages = count("select count(*) from outbox");
    long different = count("select count(distinct payload ->> 'deadlineId') from outbox");
    report.line(
        "messages %d, duplicates %d, missing %d; cases not red %d, tasks not red %d",
        messages,
        messages - different,
        limits - different,
        count("select count(*) from cases where lamp is distinct from 'RED'"),
        count("select count(*) from worklist_task where lamp is distinct from 'RED'"));
  }

  private void raise(String lamp) throws Exception {
    ExecutorService pollers = Executors.newFixedThreadPool(nodes);
    long wal = wal();
    double processor = MachineCard.processorMillis(server);
    long start = System.nanoTime();
    Callable<Integer> poll = () -> Viewers.asSystem(poller::raiseDue);
    int raised = 0;
    for (Future<Integer> part :
        pollers.invokeAll(IntStream.range(0, nodes).mapToObj(node -> poll).toList())) {
      raised += part.get();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    pollers.shutdown();
    report.line(
        "%s: %d limits due in one minute, %d poller(s), raised %d in %.2f s; CPU %.2f s of"
            + " PostgreSQL, %d MB WAL, load %.2f",
        lamp,
        limits,
        nodes,
        raised,
        seconds,
        (MachineCard.processorMillis(server) - processor) / 1000,
        (wal() - wal) >> 20,
        MachineCard.load());
  }

  private long wal() {
    return count("select (pg_current_wal_lsn() - '0/0')::bigint");
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }
}
