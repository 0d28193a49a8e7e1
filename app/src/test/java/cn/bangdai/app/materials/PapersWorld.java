package cn.bangdai.app.materials;

import cn.bangdai.app.TestDatabase;
import cn.bangdai.app.custody.TransitWatch;
import cn.bangdai.app.custody.UnitNames;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.FullPapers;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Materials, custody and notices over a real database, with cases to try them on. Closes its
 * application context; the database goes with the JVM.
 */
public final class PapersWorld implements AutoCloseable {

  public static final String VILLAGE = "LT.JJ.01";
  public static final String TOWNSHIP = "LT.JJ";
  public static final String COUNTY = "LT";
  public static final String CIVIL_AFFAIRS = "LT.MZJ";

  public static final Actor VILLAGE_AGENT =
      Actor.at(VILLAGE, "village-a", "马建国", Role.VILLAGE_AGENT);
  public static final Actor TOWNSHIP_AGENT =
      Actor.at(TOWNSHIP, "township-a", "杨秀英", Role.TOWNSHIP_AGENT);
  public static final Actor COUNTY_AGENT = Actor.at(COUNTY, "county", "王志远", Role.COUNTY_AGENT);
  public static final Actor CIVIL_AFFAIRS_AGENT =
      Actor.at(CIVIL_AFFAIRS, "civil-affairs", "丁晓梅", Role.DEPARTMENT_AGENT);
  public static final Actor STRANGER = Actor.at("LT.JX.01", "village-b", "何平", Role.VILLAGE_AGENT);

  private static final Map<String, String> NAMES =
      Map.of(VILLAGE, "秦坝关村", TOWNSHIP, "金积镇", COUNTY, "利通区", CIVIL_AFFAIRS, "区民政局");

  /** Where no server listens. */
  public static final Map<String, Object> NO_STORE = store("http://127.0.0.1:9", "key", "secret");

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private int cases;

  public PapersWorld() {
    this(TestDatabase.create(), NO_STORE);
  }

  /** Over a store of the test's own. */
  public PapersWorld(Map<String, Object> storeProperties) {
    this(TestDatabase.create(), storeProperties);
  }

  /** Over an empty database of the test's own. */
  public PapersWorld(DataSource database, Map<String, Object> storeProperties) {
    Flyway.configure().dataSource(database).load().migrate();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("store", storeProperties));
    context.getEnvironment().getPropertySources().addLast(new MapPropertySource("keys", keys()));
    context.registerBean(HikariDataSource.class, () -> pool(database));
    context.register(Wiring.class);
    context.refresh();
    jdbc = context.getBean(JdbcClient.class);
    transaction = context.getBean(TransactionTemplate.class);
  }

  /** A connection to PostgreSQL is a process there: dear to open anew for every statement. */
  private static HikariDataSource pool(DataSource database) {
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(database);
    pool.setMaximumPoolSize(3);
    return pool;
  }

  private static Map<String, Object> keys() {
    try {
      Path folder = Files.createTempDirectory("bangdai-keys-");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("keys.json");
      file.toFile().deleteOnExit();
      return Map.of("bangdai.keys.file", file.toString(), "bangdai.embedded.token", "papers");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Map<String, Object> store(String endpoint, String accessKey, String secretKey) {
    return Map.of(
        "bangdai.store.endpoint", endpoint,
        "bangdai.store.access-key", accessKey,
        "bangdai.store.secret-key", secretKey,
        "bangdai.files.max-size", "1MB",
        "bangdai.files.max-per-case", "5");
  }

  /** A clock that stands until it is moved. */
  public static final class StandingClock extends Clock {

    private Instant now = Instant.parse("2026-11-20T01:00:00Z");

    public void set(Instant at) {
      now = at;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @TestConfiguration
  @ComponentScan(
      basePackages = {
        "cn.bangdai.app.materials",
        "cn.bangdai.app.custody",
        "cn.bangdai.app.notices"
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = ".*\\.(Dispatch(Sheets|Page|Controller)|TransitLimit|TraceTransit)"))
  @ComponentScan(
      basePackages = "cn.bangdai.app.shared",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern =
                  ".*\\.(CommandPipeline|CaseLock|LockedCases|IdempotencyKeys|LateWrites|CaseAccess|PersonalData|EncryptionKeys)"))
  static class Wiring {

    @Bean
    JdbcClient jdbcClient(DataSource database) {
      return JdbcClient.create(database);
    }

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
      return new JdbcTemplate(database);
    }

    @Bean
    TransactionTemplate transactionTemplate(DataSource database) {
      return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Bean
    JsonMapper jsonMapper() {
      return JsonMapper.builder().build();
    }

    @Bean
    StandingClock clock() {
      return new StandingClock();
    }

    /** No limit runs here. */
    @Bean
    TransitWatch transitWatch() {
      return new TransitWatch() {
        @Override
        public void setOut(String caseNumber, UUID handover, String from) {}

        @Override
        public void arrived(String caseNumber, UUID handover) {}
      };
    }

    @Bean
    UnitNames unitNames() {
      return code -> NAMES.getOrDefault(code, code);
    }

    /** Everybody here handles cases. */
    @Bean
    FullPapers fullPapers() {
      return (caseNumber, actor) -> {};
    }

    @Bean
    AuditWriter auditWriter(JdbcClient jdbc) {
      return (at, actor, verb, caseNumber, entry) ->
          jdbc.sql(
                  """
                  insert into audit_event (at, case_number, actor, actor_name, actor_unit, verb,
                                           summary)
                  values (:at, :case, :actor, :name, :unit, :verb, :summary)
                  """)
              .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
              .param("case", caseNumber)
              .param("actor", actor.username())
              .param("name", actor.name())
              .param("unit", actor.unit())
              .param("verb", verb)
              .param("summary", entry.summary())
              .update();
    }
  }

  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return jdbc;
  }

  public StandingClock clock() {
    return get(StandingClock.class);
  }

  public <T> T together(Supplier<T> work) {
    return transaction.execute(status -> work.get());
  }

  /** A case of the village, its agent responsible, with these materials to bring. */
  public String caseWith(Needed... needed) {
    String number = "BD2611-%04d".formatted(++cases);
    jdbc.sql(
            """
            insert into cases (number, mode, item_code, item_name, guide_id, origin, responsible,
                channel, timing, status, applicant_masked, consent_at, registered_by, registered_at)
            values (:number, 'PROXY', 'MZ-01', '临时救助', 1, :origin, 'village-a', 'WINDOW',
                'REGULAR', 'ENTRUSTED', '张*', now(), 'village-a', now())
            """)
        .param("number", number)
        .param("origin", VILLAGE)
        .update();
    jdbc.sql("insert into case_unit values (:number, :origin, 'ORIGIN', now())")
        .param("number", number)
        .param("origin", VILLAGE)
        .update();
    get(Materials.class).createChecklist(number, List.of(needed));
    return number;
  }

  public static Needed needed(String code, String name, int originals, int copies) {
    int position = Integer.parseInt(code.substring(1));
    return new Needed(code, position, name, originals, copies, true, "到派出所户籍窗口补领");
  }

  /** Gives the case an open task that the group may claim. */
  public void openTask(String caseNumber, String group) {
    jdbc.sql(
            """
            insert into worklist_task (task_id, key, name, case_number, item_code, item_name,
                applicant, origin, unit, candidates, facts, green_channel, created_at)
            values (gen_random_uuid()::text, 'acceptApplication', '受理', :case, 'MZ-01', '临时救助',
                '张*', :origin, :unit, array[:group], '{}', false, now())
            """)
        .param("case", caseNumber)
        .param("origin", VILLAGE)
        .param("unit", group.substring(group.indexOf('@') + 1))
        .param("group", group)
        .update();
  }

  public void close(String caseNumber) {
    jdbc.sql("update cases set status = 'COMPLETED' where number = :number")
        .param("number", caseNumber)
        .update();
  }

  public <C extends Command, R> R run(UseCase<C, R> useCase, C command, Actor actor) {
    return get(CommandPipeline.class).run(useCase, command, new Caller(actor, null));
  }

  /** Records what was found about a material; nothing else is given. */
  public CheckedMaterial check(
      String caseNumber, String material, MaterialStatus status, Actor actor) {
    String defect = status == MaterialStatus.DEFECTIVE ? "未加盖公章" : null;
    return run(
        get(CheckMaterial.class),
        new MaterialCheck(caseNumber, material, status, null, null, defect, null, null),
        actor);
  }

  /** Completes a task of a leg, as the task list does it: in one transaction. */
  public TaskWork.Performed complete(
      String key, String caseNumber, Map<String, String> facts, Answers answers, Actor actor) {
    TaskWork work =
        context.getBeansOfType(TaskWork.class).values().stream()
            .filter(w -> w.key().equals(key))
            .findFirst()
            .orElseThrow();
    return together(() -> work.perform(task(key, caseNumber, facts), answers, actor));
  }

  private static OpenTask task(String key, String caseNumber, Map<String, String> facts) {
    return new OpenTask(
        "task-1",
        key,
        key,
        caseNumber,
        "MZ-01",
        "临时救助",
        "张*",
        VILLAGE,
        VILLAGE,
        null,
        List.of(),
        facts,
        Instant.EPOCH,
        null,
        null,
        false,
        null);
  }

  @Override
  public void close() {
    context.close();
  }
}
