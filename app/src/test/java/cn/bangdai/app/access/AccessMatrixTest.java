package cn.bangdai.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.BangdaiTest;
import cn.bangdai.app.MovableClock;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;

/** DESIGN 6 and 10: every address, as every role, wherever the case lies. */
@BangdaiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("权限矩阵：每个地址、每个岗位、办件在每种位置")
class AccessMatrixTest {

  /**
   * How many rows the transaction that runs has added, changed or taken away; that somebody has
   * looked at a page is no change.
   */
  private static final String WRITTEN =
      """
      select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0)::bigint
      from pg_stat_xact_user_tables where relname not in ('worklist_seen', 'case_opened')
      """;

  private static final int FORBIDDEN = 403;

  @LocalServerPort int port;
  @Autowired JdbcClient jdbc;
  @Autowired WebApplicationContext context;
  @Autowired PlatformTransactionManager transactions;
  @Autowired MovableClock clock;

  private Matrix matrix;
  private Subject subject;
  private Knock knock;
  private Undone undone;

  @BeforeAll
  void begin() throws Exception {
    clock.moveTo("2026-11-20", "09:00");
    matrix = Matrix.read();
    subject = Subject.prepared(port, jdbc);
    knock = new Knock(context, Requests.read());
    undone = new Undone(transactions);
  }

  @Test
  @DisplayName("每个地址都在表里，表里没有不存在的地址；每个格子的答复和表里一样，被拒绝的什么都没改")
  void everyCell() {
    assertThat(matrix.routes()).as("addresses").isEqualTo(Routes.of(context));
    assertThat(matrix.withCells()).as("actions").isEqualTo(matrix.ofRoutes());
    List<String> deviations = new ArrayList<>();
    for (Role role : Role.values()) {
      for (Place place : Matrix.places(role)) {
        undone.all(() -> askAll(role, place, deviations));
      }
      for (String action : matrix.withCells()) {
        assertThat(matrix.places(action, role))
            .as(action + " " + role)
            .isEqualTo(Matrix.places(role));
      }
    }
    assertThat(deviations).isEmpty();
  }

  private void askAll(Role role, Place place, List<String> deviations) {
    Actor actor = Actor.at(Place.home(role), "who-asks", "某人", role);
    Move.to(place, role, actor.username(), jdbc, subject.names());
    for (String route : matrix.routes()) {
      if (matrix.anywhere(route, role) && place != Place.ELSEWHERE) {
        continue;
      }
      Outcome wanted = matrix.cell(route, role, place);
      String found = undone.one(() -> ask(route, actor, wanted));
      if (found != null) {
        deviations.add(
            String.join(
                " ", route, role.realmName(), place.name().toLowerCase(Locale.ROOT), found));
      }
    }
  }

  /** Null when it is as wanted. */
  private String ask(String route, Actor actor, Outcome wanted) throws Exception {
    boolean denied = wanted == Outcome.FORBIDDEN || wanted == Outcome.NOT_FOUND;
    long before = denied ? written() : 0;
    MockHttpServletResponse answer = knock.at(route, actor, subject.names());
    Outcome outcome = outcome(route, answer);
    if (!outcome.is(wanted)) {
      return "is " + outcome + " (" + answer.getStatus() + "), not " + wanted;
    }
    return denied && written() > before ? "was denied and yet changed something" : null;
  }

  private long written() {
    return jdbc.sql(WRITTEN).query(Long.class).single();
  }

  private Outcome outcome(String route, MockHttpServletResponse answer) throws Exception {
    if (route.endsWith(" /error") && answer.getStatus() == Knock.ERROR) {
      return Outcome.ALLOWED;
    }
    boolean lists = !route.contains("{") && (route.startsWith("GET ") || route.endsWith("/search"));
    return Outcome.of(answer, !lists, lists && subject.shownIn(answer.getContentAsString()));
  }

  @Test
  @DisplayName("没有登录：除了公开的，都请先登录")
  void nobodySignedIn() {
    List<String> deviations = new ArrayList<>();
    undone.all(
        () -> {
          Move.to(Place.OWN, Role.SUPERVISOR, "nobody", jdbc, subject.names());
          for (String route : matrix.routes()) {
            Outcome outcome =
                undone.one(() -> outcome(route, knock.at(route, null, subject.names())));
            boolean open = matrix.action(route).equals(Matrix.PUBLIC);
            if (open ? !outcome.is(Outcome.ALLOWED) : outcome != Outcome.SIGN_IN) {
              deviations.add(route + " is " + outcome);
            }
          }
        });
    // Signing in wrongly, and signing out unasked, lead to the page where one signs in.
    assertThat(deviations).containsExactly("POST /sign-in is SIGN_IN");
  }

  @Test
  @DisplayName("没带页面令牌的提交一律不收")
  void withoutToken() {
    List<String> taken = new ArrayList<>();
    Actor actor = Actor.at("LT.JJ.01", "who-asks", "某人", Role.VILLAGE_AGENT);
    undone.all(
        () -> {
          Move.to(Place.HANDS, Role.VILLAGE_AGENT, actor.username(), jdbc, subject.names());
          for (String route : matrix.routes()) {
            if (!route.startsWith("GET ") && !route.startsWith("ANY ")) {
              int status =
                  undone.one(() -> knock.withoutToken(route, actor, subject.names()).getStatus());
              if (status != FORBIDDEN) {
                taken.add(route + " " + status);
              }
            }
          }
        });
    assertThat(taken).isEmpty();
  }

  @Test
  @DisplayName("看不见的和没有的，每个地址都答得一字不差")
  void outOfSightIsLikeNotThere() {
    List<String> different = new ArrayList<>();
    Actor actor = Actor.at(Place.home(Role.SUPERVISOR), "who-asks", "某人", Role.SUPERVISOR);
    undone.all(
        () -> {
          Move.to(Place.ELSEWHERE, Role.SUPERVISOR, actor.username(), jdbc, subject.names());
          for (String route : matrix.routes()) {
            if (matrix.cell(route, Role.SUPERVISOR, Place.ELSEWHERE) == Outcome.NOT_FOUND) {
              String hidden = told(route, actor, subject.names());
              String missing = told(route, actor, subject.names().missing());
              if (!hidden.equals(missing)) {
                different.add(route + "\n" + hidden + "\n" + missing);
              }
            }
          }
        });
    assertThat(different).isEmpty();
  }

  private String told(String route, Actor actor, Names names) {
    return undone.one(() -> names.removedFrom(knock.at(route, actor, names)));
  }
}
