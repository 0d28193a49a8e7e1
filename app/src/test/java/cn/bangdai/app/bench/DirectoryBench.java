package cn.bangdai.app.bench;

import cn.bangdai.app.organisation.AskForSync;
import cn.bangdai.app.organisation.DirectorySync;
import cn.bangdai.app.organisation.PeopleList;
import cn.bangdai.app.organisation.UnitList;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import cn.bangdai.local.KeycloakServer;
import cn.bangdai.local.RealmFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How long a full reading of a large directory takes, and how much memory: a city of 10 000 units
 * and 30 000 people in a real Keycloak. Everybody must arrive, in the right unit, and a second
 * reading must find nothing to change.
 *
 * <p>Arguments: number of counties of 501 units (20), number of people (30000).
 */
final class DirectoryBench {

  private static final Actor ADMIN = Actor.at("C.A0", "bench", "测量", Role.ADMIN);
  private static final int LOOKS = 20;

  private final Report report;
  private final ApplicationContext application;
  private final JdbcClient jdbc;
  private final long keycloak;

  private DirectoryBench(Report report, ApplicationContext application, long keycloak) {
    this.report = report;
    this.application = application;
    this.jdbc = application.getBean(JdbcClient.class);
    this.keycloak = keycloak;
  }

  public static void main(String[] arguments) throws Exception {
    int counties = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
    int people = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30_000;
    try (Report report = new Report("directory");
        BenchServer server = BenchServer.start()) {
      MachineCard.print(report, server);
      Path folder = Files.createDirectory(server.folder().resolve("realm"));
      BigRealm realm = new BigRealm(counties, people);
      realm.into(folder);
      long begun = System.nanoTime();
      try (KeycloakServer keycloak =
          KeycloakServer.throwAwayAtFullSpeed(RealmFiles.ofFolder(folder))) {
        report.line(
            "Keycloak with %d units and %d people ready in %.0f s (imported once, then kept)",
            realm.units(), people, seconds(begun));
        try (var application =
            BenchApplication.start(
                server,
                "--bangdai.sync.server=" + keycloak.baseUrl(),
                "--bangdai.sync.realm=" + BigRealm.NAME,
                "--bangdai.sync.secret=" + BigRealm.SECRET,
                "--logging.level.cn.bangdai.app.organisation=info")) {
          new DirectoryBench(report, application, keycloak.pid()).run(realm.units(), people);
        }
      }
    }
  }

  private void run(int units, int people) throws Exception {
    read("first reading");
    long arrived = count("select count(*) from account where closed_at is null");
    long there = count("select count(*) from unit where directory_id is not null");
    report.line(
        "arrived: %d of %d units, %d of %d people, %d in another unit than their group's",
        there, units, arrived, people, astray(units));
    read("second reading, nothing changed");
    report.line(
        "changes found by the second reading: %s",
        jdbc.sql("select counts::text from directory_run order by id desc limit 1")
            .query(String.class)
            .single());
    memory();
    look("posts of everybody, as every node reads them each 20 s", this::posts);
    look(
        "a page of the people of a county",
        () -> application.getBean(PeopleList.class).of(ADMIN, "", "", null, null));
    look(
        "a page of the units of a county",
        () -> application.getBean(UnitList.class).of(ADMIN, "", false, null, null));
  }

  private void read(String which) throws Exception {
    ask();
    double processor = MachineCard.processorMillis(ProcessHandle.current().pid());
    double server = MachineCard.processorMillis(keycloak);
    long begun = System.nanoTime();
    application.getBean(DirectorySync.class).tick();
    report.line(
        "%s: %.1f s; CPU %.1f s ours, %.1f s Keycloak's, load %.2f",
        which,
        seconds(begun),
        (MachineCard.processorMillis(ProcessHandle.current().pid()) - processor) / 1000,
        (MachineCard.processorMillis(keycloak) - server) / 1000,
        MachineCard.load());
  }

  /** The collector runs all the while, so this reading is not timed. */
  private void memory() throws Exception {
    ask();
    long before = LiveHeap.now();
    long most = LiveHeap.during(n -> application.getBean(DirectorySync.class).tick());
    report.line("third reading: live heap %d MB, at most %d MB meanwhile", before, most);
  }

  private void ask() {
    application
        .getBean(CommandPipeline.class)
        .run(
            application.getBean(AskForSync.class),
            new AskForSync.Ask(false, true),
            new Caller(ADMIN, null));
  }

  /** Person n sits in unit n modulo the units, in the order in which they were written. */
  private long astray(int units) {
    return count(
        """
        select count(*) from (
          select unit, count(distinct substr(username, 2)::int %% %d) as n from account
          where closed_at is null group by unit) u
        where n <> 1
        """
            .formatted(units));
  }

  private void posts() {
    jdbc.sql("select count(*) from posts_held(now()) h").query(Long.class).single();
  }

  private void look(String what, Runnable work) {
    double[] millis =
        IntStream.range(0, LOOKS)
            .mapToDouble(
                n -> {
                  long begun = System.nanoTime();
                  work.run();
                  return seconds(begun) * 1000;
                })
            .toArray();
    report.line(
        "%s: median %.1f ms, p95 %.1f ms",
        what, Report.median(millis), Report.percentile(95, millis));
  }

  private long count(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
