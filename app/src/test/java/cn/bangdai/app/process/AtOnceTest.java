package cn.bangdai.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangdai.app.ACase;
import cn.bangdai.app.Api;
import cn.bangdai.app.BangdaiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@BangdaiTest
@DisplayName("两个人同时动手")
class AtOnceTest extends PathTest {

  private static final int ROUNDS = 4;

  @RepeatedTest(ROUNDS)
  @DisplayName("同时领取：只有一个成功，另一个被告知是谁领了")
  void claiming() {
    String task = village().task("takeRequest");
    List<Api.Answer> answers =
        together(
            () -> api.post("village-a", "/api/tasks/" + task + "/claim", null),
            () -> api.post("village-a2", "/api/tasks/" + task + "/claim", null));

    assertThat(statuses(answers)).containsExactly(200, 409);
    String winner = answers.get(0).status() == 200 ? "village-a" : "village-a2";
    Api.Answer beaten = answers.stream().filter(a -> a.status() == 409).findFirst().orElseThrow();
    assertThat(beaten.code()).isEqualTo("TASK_TAKEN");
    assertThat(beaten.detail()).contains(name(winner));
    assertThat(api.get(winner, "/api/tasks/" + task).json().path("assignee").asString())
        .isEqualTo(winner);
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("同时办理：只有一个成功，另一个被告知已经办完")
  void completing() {
    ACase c = village();
    String task = c.task("takeRequest");
    List<Api.Answer> answers =
        together(
            () -> c.triesById("village-a", task, "TAKE"),
            () -> c.triesById("village-a2", task, "ANSWERED", "answer", "可以办"));

    assertThat(statuses(answers)).containsExactly(200, 409);
    boolean taken = answers.get(0).status() == 200;
    Api.Answer beaten = answers.get(taken ? 1 : 0);
    assertThat(beaten.code()).isEqualTo("TASK_GONE");
    assertThat(beaten.detail()).contains(name(taken ? "village-a" : "village-a2"));
    assertThat(c.now().responsible()).isEqualTo(taken ? "village-a" : "village-a2");
    assertThat(c.now().status()).isEqualTo(taken ? "REGISTERED" : "COMPLETED");
    agree(c);
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("联办两个部门同时决定：都成功")
  void decidingJointly() {
    ACase c = ACase.registered(api, "county", PENSION).handedOver("county");
    c.does("county", "sort", "DEPARTMENTS", "departments", List.of("LT.RSJ", "LT.MZJ"))
        .does("county", "acceptApplication", "ACCEPTED");
    String one = c.task("decide", "LT.RSJ");
    String other = c.task("decide", "LT.MZJ");
    List<Api.Answer> answers =
        together(
            () -> c.triesById("human-resources", one, "GRANTED"),
            () -> c.triesById("civil-affairs", other, "GRANTED"));

    assertThat(statuses(answers)).containsExactly(200, 200);
    assertThat(c.now().result()).isEqualTo("GRANTED");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    agree(c);
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("联办一个准予一个不予，同时：结果是不予，只出一次件")
  void oneGrantsWhileAnotherRejects() {
    ACase c = ACase.registered(api, "county", PENSION).handedOver("county");
    c.does("county", "sort", "DEPARTMENTS", "departments", List.of("LT.RSJ", "LT.MZJ"))
        .does("county", "acceptApplication", "ACCEPTED");
    String one = c.task("decide", "LT.RSJ");
    String other = c.task("decide", "LT.MZJ");
    List<Api.Answer> answers =
        together(
            () -> c.triesById("human-resources", one, "GRANTED"),
            () -> c.triesById("civil-affairs", other, "REJECTED", "reasons", "不符合条件"));

    assertThat(answers.get(1).status()).isEqualTo(200);
    // A department whose task is taken back before it did anything has no more to do with the case.
    assertThat(answers.get(0).status()).isIn(200, 404);
    assertThat(c.now().result()).isEqualTo("REJECTED");
    assertThat(c.now().open()).containsExactly("issueResult@LT");
    agree(c);
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("一个终止、一个签收：先后都合理，件、流程、任务清单说的是一回事")
  void terminatingAgainstReceiving() {
    ACase c = village().handedOver("village-a").does("village-a", "dispatch", "DISPATCHED");
    String task = c.task("receive");
    List<Api.Answer> answers =
        together(
            () -> c.triesById("township-a", task, "RECEIVED"),
            () -> c.triesToTerminate("village-a", "APPLICANT_REQUEST", "不办了", "纸质申请"));

    assertThat(answers.get(1).status()).as(answers.get(1).text()).isEqualTo(200);
    assertThat(c.now().status()).isEqualTo("TERMINATED");
    if (answers.get(0).status() == 200) {
      assertThat(c.now().open()).containsExactly("dispatch@LT.JJ");
      assertThat(c.papers().whereabouts()).isEqualTo(Map.of("HELD LT.JJ", 6));
    } else {
      assertThat(answers.get(0).status()).as(answers.get(0).text()).isEqualTo(409);
      assertThat(answers.get(0).code()).isEqualTo("TASK_GONE");
      assertThat(c.now().open()).containsExactly("receive@LT.JJ");
      assertThat(c.papers().whereabouts()).isEqualTo(Map.of("IN_TRANSIT", 6));
    }
    agree(c);
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("一个终止、一个送达：只有一个算数")
  void terminatingAgainstDelivering() {
    delegate("LT-P-031", "VILLAGE", "AUTHORISED");
    ACase c = village("LT-P-031").handedOver("village-a");
    c.does("village-a", "acceptApplication", "ACCEPTED")
        .does("village-a", "decide", "GRANTED")
        .does("village-a", "issueResult", "ISSUED");
    String task = c.task("deliver");
    List<Api.Answer> answers =
        together(
            () -> c.triesById("village-a", task, "DELIVERED"),
            () -> c.triesToTerminate("village-a", "APPLICANT_REQUEST", "不办了", "纸质申请"));

    assertThat(statuses(answers)).containsExactly(200, 409);
    boolean delivered = answers.get(0).status() == 200;
    assertThat(c.now().status()).isEqualTo(delivered ? "COMPLETED" : "TERMINATED");
    assertThat(c.open()).contains(delivered ? "archive" : "returnPapers");
    agree(c);
  }

  @RepeatedTest(ROUNDS)
  @DisplayName("同一个键同时登记两次：只登记一件，两次的回答一样")
  void oneKeyTwice() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = ACase.registration(PENSION);
    int before = cases();
    List<Api.Answer> answers =
        together(
            () -> api.post("village-a", "/api/cases", body, key),
            () -> api.post("village-a", "/api/cases", body, key));

    assertThat(statuses(answers)).containsExactly(201, 201);
    assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
    assertThat(cases()).isEqualTo(before + 1);
  }

  @Test
  @DisplayName("同一个键同时办理两次：办一次，两次的回答一样；换了内容就被拒绝")
  void oneKeyForACompletion() {
    ACase c = village();
    String key = UUID.randomUUID().toString();
    String path = "/api/tasks/" + c.task("takeRequest") + "/complete";
    List<Api.Answer> answers =
        together(
            () -> api.post("village-a", path, ACase.form("TAKE"), key),
            () -> api.post("village-a", path, ACase.form("TAKE"), key));

    assertThat(statuses(answers)).containsExactly(200, 200);
    assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
    assertThat(c.part("audit").path("items")).hasSize(2);
    Api.Answer other = api.post("village-a", path, ACase.form("ANSWERED", "answer", "好"), key);
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(c.now().open()).containsExactly("signMandate@LT.JJ.01");
  }

  @Test
  @DisplayName("别人用同一个键，是另一回事；失败的操作不占键")
  void keysBelongToPeopleAndFailuresKeepNone() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> wrong = ACase.registration("LT-P-999");
    assertThat(api.post("village-a", "/api/cases", wrong, key).status()).isEqualTo(404);
    Map<String, Object> right = ACase.registration(PENSION);
    assertThat(api.post("village-a", "/api/cases", right, key).status()).isEqualTo(201);
    assertThat(api.post("village-b", "/api/cases", right, key).status()).isEqualTo(201);
  }

  @Test
  @DisplayName("十个人同时登记：十个不同的编号")
  void manyRegistrations() {
    List<Supplier<Api.Answer>> ten = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      ten.add(() -> api.post("village-a", "/api/cases", ACase.registration(PENSION)));
    }
    List<Api.Answer> answers = together(ten);
    assertThat(answers).allMatch(a -> a.status() == 201);
    assertThat(answers.stream().map(a -> a.json().path("caseNumber").asString()).distinct())
        .hasSize(10);
  }

  /** Case row, engine and task list tell the same. */
  private void agree(ACase c) {
    List<String> engine =
        jdbc.sql(
                """
                select t.id_ from act_ru_task t join act_hi_procinst p on p.proc_inst_id_ = t.proc_inst_id_
                where p.business_key_ = :number order by 1
                """)
            .param("number", c.number())
            .query(String.class)
            .list();
    List<String> list =
        jdbc.sql("select task_id from worklist_task where case_number = :number order by 1")
            .param("number", c.number())
            .query(String.class)
            .list();
    assertThat(list).isEqualTo(engine).isNotEmpty();
  }

  private int cases() {
    return jdbc.sql("select count(*)::int from cases").query(Integer.class).single();
  }

  private String name(String user) {
    return api.get(user, "/api/me").json().path("name").asString();
  }

  private static List<Integer> statuses(List<Api.Answer> answers) {
    return answers.stream().map(Api.Answer::status).sorted().toList();
  }

  private static List<Api.Answer> together(Supplier<Api.Answer> one, Supplier<Api.Answer> other) {
    return together(List.of(one, other));
  }

  /** Lets all begin at the same moment; their answers in the order given. */
  private static List<Api.Answer> together(List<Supplier<Api.Answer>> deeds) {
    CountDownLatch ready = new CountDownLatch(deeds.size());
    List<CompletableFuture<Api.Answer>> answers = new ArrayList<>();
    for (Supplier<Api.Answer> deed : deeds) {
      CompletableFuture<Api.Answer> answer = new CompletableFuture<>();
      answers.add(answer);
      Thread thread =
          new Thread(
              () -> {
                ready.countDown();
                try {
                  ready.await();
                  answer.complete(deed.get());
                } catch (InterruptedException | RuntimeException e) {
                  answer.completeExceptionally(e);
                }
              });
      thread.setDaemon(true);
      thread.start();
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }
}
