package cn.bangdai.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.shared.viewer.Viewer;
import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.app.worklist.CompleteTask;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.RealmAccounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first wall is taken away: statements go straight to the database through the application's
 * own connections, as any of the people. What is not theirs is not there.
 */
@BangdaiTest
@DisplayName("第二道墙：绕过权限判断直接查库，看不见的还是看不见，也改不动")
class SecondWallTest {

  /** Tables that name a case and are open, each for its reason. */
  private static final Map<String, String> OPEN =
      Map.of(
          "case_unit", "what sight is decided by; numbers and units alone",
          "case_opened", "whose list of recent cases names which; numbers alone, read with cases",
          "material_text", "keyed hashes, found by an index that serves trusted operators alone",
          "outbox", "ids for the application's own work; no personal data",
          "task_alarm", "ids and units alone, read with the task");

  /** Tables whose rows have more ways into sight than their case. */
  private static final Set<String> OWN_CONDITION =
      Set.of(
          "audit_event",
          "cases",
          "document",
          "material",
          "material_file",
          "unresolved_matter",
          "visit",
          "worklist_task");

  /** In sight when the case has come to the department, and out of it. */
  private static final List<String> SEEING =
      List.of(
          "village-a",
          "village-a2",
          "township-a",
          "county",
          "human-resources",
          "supervisor-a",
          "auditor");

  private static final List<String> OUTSIDE =
      List.of("village-b", "township-b", "approver-a", "approver-b", "civil-affairs", "admin");

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;
  @Autowired RealmAccounts accounts;
  @Autowired CommandPipeline pipeline;
  @Autowired CheckMaterial check;
  @Autowired CompleteTask complete;
  private Api api;

  @BeforeEach
  void begin() {
    api = new Api(port);
  }

  private Actor actor(String username) {
    return accounts.find(username).orElseThrow().actor();
  }

  private <T> T as(String username, Supplier<T> work) {
    return Viewers.as(Viewer.of(actor(username)), work);
  }

  /** Told once and supplemented, with papers on their way to the department. */
  private ACase wellTravelled() {
    return ACase.registered(api, "village-a", "LT-P-015")
        .taken("village-a")
        .does("village-a", "signMandate", "SIGNED")
        .everythingPresent("village-a")
        .check("village-a", "M3", "MISSING")
        .does("village-a", "checkMaterials", "INCOMPLETE")
        .does("village-a", "supplement", "SUPPLEMENTED")
        .check("village-a", "M3", "PRESENT")
        .does("village-a", "checkMaterials", "COMPLETE")
        .does("village-a", "handOver", "HANDED_OVER")
        .carried("village-a", "township-a")
        .does("township-a", "sort", "ONWARD")
        .carried("township-a", "county")
        .does("county", "sort", "HERE")
        .does("county", "acceptApplication", "ACCEPTED")
        .carried("county", "human-resources");
  }

  @Test
  @DisplayName("凡是写着办件编号的表，都在墙内，或者写明为什么不在；应用的用户也绕不过去")
  void everyTable() {
    Map<String, Boolean> walled = new TreeMap<>();
    jdbc.sql(
            """
            select c.relname, c.relrowsecurity and c.relforcerowsecurity as walled
            from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and not a.attisdropped
              and (a.attname = 'case_number' or c.relname = 'cases' and a.attname = 'number')
            """)
        .query(
            row -> {
              walled.put(row.getString("relname"), row.getBoolean("walled"));
            });
    assertThat(walled).containsKeys("cases", "applicant", "audit_event", "worklist_task");
    walled.forEach(
        (table, inside) ->
            assertThat(inside)
                .as(table + ": call protect_rows_of_cases in its migration, or say here why not")
                .isEqualTo(!OPEN.containsKey(table)));
    assertThat(
            jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  private static String[] alike(Set<String> tables) {
    return tables.stream()
        .filter(table -> !OPEN.containsKey(table) && !OWN_CONDITION.contains(table))
        .toArray(String[]::new);
  }

  @Test
  @DisplayName("一个办件的每一张表：经手的人看得见全部行，别人一行也看不见")
  void rowsOfACase() {
    ACase c = wellTravelled();
    Map<String, Integer> there = rowsOf(c);
    assertThat(there).hasSizeGreaterThan(15).containsKeys("cases", "applicant", "audit_event");
    for (String username : SEEING) {
      assertThat(as(username, () -> rowsOf(c))).as(username).isEqualTo(there);
    }
    for (String username : OUTSIDE) {
      assertThat(as(username, () -> rowsOf(c))).as(username).isEmpty();
      assertThat(api.get(username, "/api/cases/" + c.number()).status()).isEqualTo(404);
    }
  }

  /** How many rows of the case can be seen, by table; without those that have none. */
  private Map<String, Integer> rowsOf(ACase c) {
    Map<String, Integer> rows = new TreeMap<>();
    for (Table table : tables()) {
      int seen =
          jdbc.sql("select count(*) from %s t where %s".formatted(table.name(), table.ofCase()))
              .param("n", c.number())
              .query(Integer.class)
              .single();
      if (seen > 0) {
        rows.put(table.name(), seen);
      }
    }
    return rows;
  }

  private record Table(String name, String ofCase) {}

  private List<Table> tables() {
    List<Table> tables = new ArrayList<>();
    tables.add(new Table("cases", "number = :n"));
    jdbc.sql(
            """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relrowsecurity and a.attname = 'case_number' order by 1
            """)
        .query(String.class)
        .list()
        .forEach(name -> tables.add(new Table(name, "case_number = :n")));
    return tables;
  }

  @Test
  @DisplayName("经过别的行才属于办件的行，跟着那一行")
  void rowsBehindRows() {
    wellTravelled();
    assertThat(
            jdbc.sql("select relname from pg_class where relrowsecurity and relforcerowsecurity")
                .query(String.class)
                .list())
        .contains(
            "document_file",
            "external_chase",
            "handover_piece",
            "inquiry",
            "material_preview",
            "notice_acknowledgement",
            "supervision_step",
            "transit_finding");
    assertThat(as("admin", () -> count("handover_piece"))).isZero();
    assertThat(as("township-a", () -> count("handover_piece"))).isPositive();
  }

  private int count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
  }

  @Test
  @DisplayName("看不见的改不动、删不掉，也塞不进东西")
  void changesNothing() {
    ACase c = wellTravelled();
    for (String username : OUTSIDE) {
      assertThat(
              as(username, () -> changed("update cases set item_name = 'x' where number = :n", c)))
          .as(username)
          .isZero();
      assertThat(as(username, () -> changed("delete from applicant where case_number = :n", c)))
          .isZero();
      assertThat(
              as(
                  username,
                  () -> changed("update material set name = 'x' where case_number = :n", c)))
          .isZero();
      assertThatThrownBy(() -> as(username, () -> changed(TELL, c)))
          .isInstanceOf(DataAccessException.class)
          .hasStackTraceContaining("row-level security");
    }
    assertThat(as("county", () -> changed(TELL, c))).isOne();
  }

  private static final String TELL =
      "insert into feedback (case_number, at, channel, what, by_name)"
          + " values (:n, now(), 'TRACKING', 'x', 'x')";

  /** How many rows it would change; nothing is changed. */
  private int changed(String sql, ACase c) {
    return transaction.execute(
        status -> {
          status.setRollbackOnly();
          return jdbc.sql(sql).param("n", c.number()).update();
        });
  }

  @Test
  @DisplayName("没有人的线程问到办件就报错，不是当作什么都没有")
  void nobody() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    for (String table : List.of("cases", "applicant", "audit_event", "worklist_task")) {
      CompletableFuture<Integer> unbound = CompletableFuture.supplyAsync(() -> count(table));
      assertThatThrownBy(unbound::join).as(table).hasStackTraceContaining("nobody looks");
    }
    assertThatThrownBy(
            CompletableFuture.supplyAsync(
                    () -> changed("update cases set item_name = 'x' where number = :n", c))
                ::join)
        .hasStackTraceContaining("nobody looks");
  }

  @Test
  @DisplayName("忘了判断权限的用例：到锁为止，什么也不改")
  void aUseCaseThatAllowsEverything() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015").taken("village-a");
    c.does("village-a", "signMandate", "SIGNED");
    var missing =
        new MaterialCheck(c.number(), "M1", MaterialStatus.PRESENT, null, null, null, null, null);
    for (String username : OUTSIDE) {
      assertThatThrownBy(() -> pipeline.run(careless(check), missing, caller(username)))
          .as(username)
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("没有找到这个办件");
    }
    Map<String, Object> form = new HashMap<>(Map.of("outcome", "COMPLETE"));
    var task = new CompleteTask.Complete(c.task("checkMaterials"), form);
    for (String username : OUTSIDE) {
      assertThatThrownBy(() -> pipeline.run(careless(complete), task, caller(username)))
          .as(username)
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(c.open()).containsExactly("checkMaterials");
    assertThat(c.json().path("materials").get(0).path("status").asString()).isEqualTo("UNCHECKED");

    pipeline.run(careless(check), missing, caller("village-a"));
    assertThat(c.json().path("materials").get(0).path("status").asString()).isEqualTo("PRESENT");
  }

  private Caller caller(String username) {
    return new Caller(actor(username), null);
  }

  private static <C extends Command, R> UseCase<C, R> careless(UseCase<C, R> useCase) {
    return new UseCase<>() {
      @Override
      public Class<R> resultType() {
        return useCase.resultType();
      }

      @Override
      public void authorise(C command, Actor actor) {
        // Forgotten.
      }

      @Override
      public Done<R> perform(C command, Actor actor) {
        return useCase.perform(command, actor);
      }
    };
  }

  @Test
  @DisplayName("同一个连接池、许多线程：谁也看不见别人的")
  void sideBySide() {
    ACase one = ACase.registered(api, "village-a", "LT-P-015");
    ACase other = ACase.registered(api, "village-b", "LT-P-015");
    List<CompletableFuture<Void>> threads =
        IntStream.range(0, 8)
            .mapToObj(n -> CompletableFuture.runAsync(() -> each(n % 2 == 0, one, other)))
            .toList();
    threads.forEach(CompletableFuture::join);
  }

  private void each(boolean first, ACase one, ACase other) {
    for (int n = 0; n < 50; n++) {
      boolean swapped = n % 5 == 0;
      String who = first != swapped ? "village-a" : "village-b";
      ACase own = who.equals("village-a") ? one : other;
      assertThat(
              as(
                  who,
                  () ->
                      jdbc.sql("select number from cases where number in (:one, :other)")
                          .param("one", one.number())
                          .param("other", other.number())
                          .query(String.class)
                          .list()))
          .containsExactly(own.number());
    }
  }

  @Test
  @DisplayName("查询码只打开它的那一个办件")
  void aTrackingCode() {
    ACase c = ACase.registered(api, "village-a", "LT-P-015");
    ACase.registered(api, "village-a", "LT-P-015");
    Viewer holder = Viewer.ofCase(c.number());
    assertThat(
            Viewers.as(
                holder, () -> jdbc.sql("select number from cases").query(String.class).list()))
        .containsExactly(c.number());
  }

  @Test
  @DisplayName("没有办件的记录：本人和上面的审计看得见，别人看不见")
  void trailWithoutACase() {
    String summary = "第二道墙 " + System.nanoTime();
    jdbc.sql(
            """
            insert into audit_event (at, actor, actor_name, actor_unit, verb, summary)
            values (now(), 'admin', '管理员', 'LT', 'test.wall', :summary)
            """)
        .param("summary", summary)
        .update();
    for (String username : List.of("admin", "auditor")) {
      assertThat(as(username, () -> told(summary))).as(username).isOne();
    }
    for (String username : List.of("village-a", "supervisor", "county")) {
      assertThat(as(username, () -> told(summary))).as(username).isZero();
    }
  }

  private int told(String summary) {
    return jdbc.sql("select count(*) from audit_event where summary = :summary")
        .param("summary", summary)
        .query(Integer.class)
        .single();
  }
}
