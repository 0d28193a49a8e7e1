package cn.bangdai.app.bench;

import cn.bangdai.app.cases.CaseList;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.viewer.Viewer;
import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.app.worklist.TaskQuery;
import cn.bangdai.app.worklist.TaskQuery.Scope;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Role;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Pages and counts of the task list at several sizes for somebody in twelve groups, beside the
 * engine's own query for the same tasks; the pages over HTTP; and the list of cases as each role
 * sees it; with what PostgreSQL reads for each.
 *
 * <p>Arguments: numbers of open tasks, growing (5000 100000); the list of cases is measured at the
 * last.
 */
final class ListBench {

  private static final int REPEATS = 200;
  private static final int PAGE = 20;
  private static final int BESIDE = 50;
  private static final int WARM_UP = 800;
  private static final int EVENTS = 200;

  private final Report report;
  private final StatementCounter counter;
  private final JdbcClient jdbc;
  private final DataSource database;
  private final Units units;
  private final TaskList tasks;
  private final CaseList cases;
  private final ApplicationContext application;

  private ListBench(Report report, ApplicationContext application, StatementCounter counter) {
    this.report = report;
    this.counter = counter;
    this.jdbc = application.getBean(JdbcClient.class);
    this.database = application.getBean(DataSource.class);
    this.units = application.getBean(Units.class);
    this.tasks = application.getBean(TaskList.class);
    this.cases = application.getBean(CaseList.class);
    this.application = application;
  }

  public static void main(String[] arguments) throws Exception {
    int[] sizes =
        arguments.length == 0
            ? new int[] {5_000, 100_000}
            : List.of(arguments).stream().mapToInt(Integer::parseInt).toArray();
    StatementCounter counter = new StatementCounter();
    try (Report report = new Report("lists");
        BenchServer server = BenchServer.start()) {
      MachineCard.print(report, server);
      try (var application = BenchApplication.start(server, false, counter::watching)) {
        new ListBench(report, application, counter).run(sizes);
      }
    }
  }

  private void run(int... sizes) {
    Crowd.units(jdbc);
    units.refresh();
    for (int size : sizes) {
      Crowd.growTo(jdbc, size);
      Crowd.settle(jdbc);
      taskList(size);
    }
    besideTheEngine();
    overHttp();
    caseList(sizes[sizes.length - 1]);
  }

  private void taskList(int size) {
    report.line("");
    report.line("task list, %d open tasks, load %.2f", size, MachineCard.load());
    Actor clerk = twelveGroups("clerk1");
    for (Scope scope : Scope.values()) {
      TaskQuery all = query(scope, null, null);
      measure(scope + " first page", clerk, () -> tasks.find(all, null, PAGE, clerk));
      String deep = cursorAfter(10, all, clerk);
      measure(scope + " page 11", clerk, () -> tasks.find(all, deep, PAGE, clerk));
    }
    TaskQuery red = query(Scope.CLAIMABLE, "RED", null);
    measure("CLAIMABLE red", clerk, () -> tasks.find(red, null, PAGE, clerk));
    TaskQuery text = query(Scope.UNIT, null, "LT26-0000777-7");
    measure("UNIT by case number", clerk, () -> tasks.find(text, null, PAGE, clerk));
    Actor supervisor = Actor.at("LT", "s", "督查", Role.SUPERVISOR);
    TaskQuery unit = query(Scope.UNIT, null, null);
    measure("UNIT of a supervisor", supervisor, () -> tasks.find(unit, null, PAGE, supervisor));
    measure("counts", clerk, () -> tasks.counts(clerk));
  }

  private static TaskQuery query(Scope scope, String lamp, String text) {
    return new TaskQuery(scope, null, null, null, lamp, null, null, text, TaskQuery.Sort.LEFT);
  }

  private String cursorAfter(int pages, TaskQuery query, Actor actor) {
    String cursor = null;
    for (int page = 0; page < pages; page++) {
      Page<OpenTask> found = tasks.find(query, cursor, PAGE, actor);
      if (found.nextCursor() == null) {
        return cursor;
      }
      cursor = found.nextCursor();
    }
    return cursor;
  }

  private static Actor twelveGroups(String username) {
    List<Post> posts =
        IntStream.range(0, Crowd.TOWNSHIPS)
            .mapToObj(n -> new Post(Role.TOWNSHIP_AGENT, "LT.T%02d".formatted(n)))
            .toList();
    return new Actor(username, "十二组", "LT.T00", posts);
  }

  /** Correctness first: the same tasks in the same order. Then in turn, on the same data. */
  private void besideTheEngine() {
    EngineTaskQuery.fill(jdbc);
    Crowd.settle(jdbc);
    report.line("");
    report.line("beside the engine's own task query, load %.2f", MachineCard.load());
    Actor clerk = twelveGroups("clerk1");
    try (EngineTaskQuery engine =
        new EngineTaskQuery(application.getBean(ProcessEngine.class), database)) {
      compare(
          "claimable by twelve groups",
          () -> seenBy(clerk, query(Scope.CLAIMABLE, null, null)),
          () -> engine.claimable(clerk, PAGE, false),
          () -> engine.claimable(clerk, PAGE, true));
      compare(
          "mine",
          () -> seenBy(clerk, query(Scope.MINE, null, null)),
          () -> engine.mine(clerk, PAGE, false),
          () -> engine.mine(clerk, PAGE, true));
    }
  }

  private List<String> seenBy(Actor actor, TaskQuery query) {
    Page<OpenTask> page = Viewers.as(Viewer.of(actor), () -> tasks.find(query, null, PAGE, actor));
    return page.items().stream().map(OpenTask::id).toList();
  }

  private void compare(
      String what,
      Supplier<List<String>> ours,
      Supplier<List<String>> without,
      Supplier<List<String>> with) {
    boolean same = ours.get().equals(without.get()) && ours.get().equals(with.get());
    double[] own = new double[BESIDE];
    double[] plain = new double[BESIDE];
    double[] checked = new double[BESIDE];
    for (int n = 0; n < BESIDE; n++) {
      own[n] = millis(ours::get);
      plain[n] = millis(without::get);
      checked[n] = millis(with::get);
    }
    report.line(
        "  %-28s ours %.2f ms; engine without authorizations %.2f ms (ours/this %.3f), with %.2f ms"
            + " (%.3f); medians of %d; same %d ids: %s",
        what,
        Report.median(own),
        Report.median(plain),
        Report.median(own) / Report.median(plain),
        Report.median(checked),
        Report.median(own) / Report.median(checked),
        BESIDE,
        ours.get().size(),
        same ? "yes" : "NO");
  }

  private static double millis(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) / 1e6;
  }

  /** As a browser gets them: session, access, queries, page, compression. */
  private void overHttp() {
    report.line("");
    report.line("pages over HTTP, %d times each, load %.2f", REPEATS, MachineCard.load());
    PagesOverHttp clerk = new PagesOverHttp(application, twelveGroups("clerk1"));
    for (Scope scope : Scope.values()) {
      page(clerk, "task list " + scope, "/tasks?scope=" + scope.name().toLowerCase(Locale.ROOT));
    }
    String longCase = new UseCaseWalk(application).take(Walk.Watch.NONE);
    int events = Crowd.moreEvents(jdbc, longCase, EVENTS);
    Actor agent = Actor.at(ProxyWay.VILLAGE, "village-a", "村", Role.VILLAGE_AGENT);
    page(
        new PagesOverHttp(application, agent),
        "case page, %d events".formatted(events),
        "/cases/" + longCase);
  }

  private void page(PagesOverHttp browser, String what, String path) {
    int size = browser.get(path).length;
    for (int n = 0; n < WARM_UP; n++) {
      browser.get(path);
    }
    double[] measured = new double[REPEATS];
    for (int n = 0; n < REPEATS; n++) {
      measured[n] = millis(() -> browser.get(path));
    }
    report.line(
        "  %-34s p50 %7.2f ms  p95 %7.2f ms  %d bytes compressed",
        what, Report.median(measured), Report.percentile(95, measured), size);
  }

  private void caseList(int size) {
    report.line("");
    report.line("list of cases, %d cases, load %.2f", size, MachineCard.load());
    List<Actor> actors =
        List.of(
            Actor.at("LT.T03.07", "agent1", "村", Role.VILLAGE_AGENT),
            Actor.at("LT.T03", "clerk1", "镇", Role.TOWNSHIP_AGENT),
            Actor.at("LT", "county", "县", Role.COUNTY_AGENT),
            Actor.at("LT.RSJ", "rsj", "部门", Role.DEPARTMENT_AGENT, Role.APPROVER),
            Actor.at("LT.T03", "s3", "镇督查", Role.SUPERVISOR),
            Actor.at("LT", "s", "县督查", Role.SUPERVISOR),
            Actor.at("LT", "a", "审计", Role.AUDITOR),
            Actor.at("LT", "admin", "管理员", Role.ADMIN),
            Actor.at("LT.NEW.01", "new", "新站", Role.VILLAGE_AGENT));
    for (Actor actor : actors) {
      String who = actor.name() + " " + actor.unit() + " ";
      cases(who + "first page", new CaseList.Query(null, null, null, null), actor);
      cases(who + "red", new CaseList.Query(null, null, "RED", null), actor);
      cases(who + "completed (none)", new CaseList.Query(null, "COMPLETED", null, null), actor);
      cases(who + "by number", new CaseList.Query("LT26-0077777-7", null, null, null), actor);
      cases(who + "by applicant", new CaseList.Query("马秀英", null, null, null), actor);
      cases(who + "by item", new CaseList.Query("参保登记7", null, null, null), actor);
      cases(who + "of a village", new CaseList.Query(null, null, null, "LT.T03.07"), actor);
    }
  }

  private void cases(String what, CaseList.Query query, Actor actor) {
    measure(what, actor, () -> cases.find(query, null, PAGE, actor));
  }

  /** With what the person sees, and beside it with all rows, which is without the second wall. */
  private void measure(String what, Actor actor, Runnable query) {
    Viewer viewer = Viewer.of(actor);
    String plan =
        Viewers.as(
            viewer,
            () -> {
              counter.during(what, query);
              return reads(counter.last());
            });
    double[] own = Viewers.as(viewer, () -> times(query));
    double[] all = Viewers.asSystem(() -> times(query));
    report.line(
        "  %-34s p50 %7.2f ms  p95 %7.2f ms (all rows %7.2f, %7.2f)  %s",
        what,
        Report.median(own),
        Report.percentile(95, own),
        Report.median(all),
        Report.percentile(95, all),
        plan);
  }

  private static double[] times(Runnable query) {
    double[] millis = new double[REPEATS];
    long limit = System.nanoTime() + 2_000_000_000L;
    int done = 0;
    while (done < REPEATS && (done < 5 || System.nanoTime() < limit)) {
      millis[done++] = millis(query);
    }
    return java.util.Arrays.copyOf(millis, done);
  }

  /** What the plan reads, in one line: how it gets at each table, and pages touched. */
  private String reads(StatementCounter.Bound sent) {
    List<String> plan =
        sent.run(database, "explain (analyze, buffers, timing off, costs off, summary off) ");
    String buffers =
        plan.stream()
            .filter(line -> line.contains("Buffers:"))
            .findFirst()
            .map(line -> line.strip().replaceFirst("Buffers: ", ""))
            .orElse("");
    String scans =
        String.join(
            "; ",
            plan.stream()
                .filter(line -> line.contains("Scan"))
                .map(line -> line.replaceAll("[\\s>-]+(?=\\S)", " ").strip())
                .toList());
    return buffers + " | " + scans;
  }
}
