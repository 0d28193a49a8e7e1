package cn.bangdai.app.deadlines;

import cn.bangdai.app.MovableClock;
import cn.bangdai.app.calendar.ImportYear;
import cn.bangdai.app.shared.LateWrites;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Limits, calendar and outbox wired as in the application, on a real database with as much of the
 * tables of cases and tasks as limits touch. Unless a test wants it otherwise nothing is polled:
 * tests call by hand.
 */
public final class DeadlineFixture implements AutoCloseable {

  public static final Holder STATION = new Holder("LT.JJ.01", "checkMaterials");

  private static final List<String> FEATURES =
      List.of(
          "cn.bangdai.app.calendar", "cn.bangdai.app.deadlines", "cn.bangdai.app.shared.outbox");

  public final MovableClock clock = MovableClock.at("2026-11-20", "09:00");
  public final JdbcClient jdbc;
  public final TransactionTemplate transaction;
  public final Deadlines deadlines;
  public final CaseDeadlines view;
  public final DeadlinePoller poller;
  final RecomputeDeadlines recompute;
  final ImportYear importYear;
  private final GenericApplicationContext context;

  public DeadlineFixture(DataSource database) {
    this(database, false);
  }

  DeadlineFixture(DataSource database, boolean polling) {
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    migrate(database);
    context = context(database, polling);
    deadlines = context.getBean(Deadlines.class);
    view = context.getBean(CaseDeadlines.class);
    poller = context.getBean(DeadlinePoller.class);
    recompute = context.getBean(RecomputeDeadlines.class);
    importYear = context.getBean(ImportYear.class);
  }

  private void migrate(DataSource database) {
    jdbc.sql(
            """
            create table cases (number text primary key, lamp text, process_instance text, status text not null);
            create table worklist_task (task_id text primary key, case_number text not null references cases (number),
                                        due_at timestamptz not null default 'infinity', lamp text);
            create index worklist_task_case on worklist_task (case_number);
            create table worklist_candidate (grp text not null, due_at timestamptz not null,
                                             task_id text not null references worklist_task (task_id),
                                             primary key (grp, due_at, task_id));
            create index worklist_candidate_task on worklist_candidate (task_id);
            """)
        .update();
    Flyway.configure()
        .dataSource(database)
        .locations(
            "classpath:db/migration/outbox",
            "classpath:db/migration/calendar",
            "classpath:db/migration/deadlines")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .load()
        .migrate();
  }

  private GenericApplicationContext context(DataSource database, boolean polling) {
    GenericApplicationContext fresh = new GenericApplicationContext();
    fresh
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("bangdai.polling.enabled", polling)));
    fresh.registerBean(JdbcClient.class, () -> jdbc);
    fresh.registerBean(LateWrites.class, () -> new LateWrites(new JdbcTemplate(database)));
    fresh.registerBean(TransactionTemplate.class, () -> transaction);
    fresh.registerBean(MovableClock.class, () -> clock);
    fresh.registerBean(JsonMapper.class, (Supplier<JsonMapper>) () -> JsonMapper.builder().build());
    ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(fresh);
    scanner.addExcludeFilter(
        new RegexPatternTypeFilter(Pattern.compile(".*\\.(web|rest|process)\\..*")));
    scanner.scan(FEATURES.toArray(String[]::new));
    fresh.refresh();
    return fresh;
  }

  /** Whether a component is there, as it is not when polling is off. */
  boolean has(Class<?> component) {
    return !List.of(context.getBeanNamesForType(component)).isEmpty();
  }

  /** A case with one open task that one group may claim. */
  public String newCase(String number) {
    jdbc.sql("insert into cases (number, status) values (?, 'ENTRUSTED')").param(number).update();
    jdbc.sql("insert into worklist_task (task_id, case_number) values (?, ?)")
        .params("task-of-" + number, number)
        .update();
    jdbc.sql("insert into worklist_candidate values ('village-agent@LT.JJ.01', 'infinity', ?)")
        .param("task-of-" + number)
        .update();
    return number;
  }

  /** As a command does it: lock the case, then act, in one transaction. */
  void command(String caseNumber, Runnable action) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql("select number from cases where number = ? for update")
              .param(caseNumber)
              .query(String.class)
              .single();
          action.run();
        });
  }

  void start(String caseNumber, DeadlineKind kind, String startedOn, int workingDays) {
    Limit limit = Limit.of(kind, LocalDate.parse(startedOn), workingDays);
    command(caseNumber, () -> deadlines.start(caseNumber, limit, STATION));
  }

  DeadlineView only(String caseNumber) {
    List<DeadlineView> all = view.of(caseNumber);
    if (all.size() != 1) {
      throw new AssertionError("not one: " + all);
    }
    return all.get(0);
  }

  /** Lamp of the case row and of its task, which must agree. */
  String lamp(String caseNumber) {
    return jdbc.sql(
            """
            select coalesce(c.lamp, 'none') || case when c.lamp is distinct from t.lamp then ' but task ' || t.lamp else '' end
            from cases c join worklist_task t on t.case_number = c.number where c.number = ?
            """)
        .param(caseNumber)
        .query(String.class)
        .single();
  }

  /** Payloads of the overdue messages so far. */
  public List<String> overdueMessages() {
    return jdbc.sql(
            "select payload ->> 'caseNumber' || ' ' || (payload ->> 'kind') from outbox where topic = ? order by 1")
        .param(DeadlineOverdue.TOPIC)
        .query(String.class)
        .list();
  }

  @Override
  public void close() {
    context.close();
  }
}
