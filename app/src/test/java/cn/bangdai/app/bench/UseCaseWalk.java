package cn.bangdai.app.bench;

import cn.bangdai.app.bench.ProxyWay.Step;
import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.GuideMaterial;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.viewer.Viewer;
import cn.bangdai.app.shared.viewer.Viewers;
import cn.bangdai.app.worklist.CompleteTask.Completed;
import cn.bangdai.app.worklist.CompleteTask.NextTask;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.RealmAccounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application's way: every command through the pipeline, each with an idempotency key. */
final class UseCaseWalk implements Walk {

  private final CommandPipeline pipeline;
  private final RegisterCase register;
  private final CheckMaterial check;
  private final TaskDesk desk;
  private final TaskList tasks;
  private final RealmAccounts accounts;
  private final JdbcClient jdbc;
  private final List<String> materials;

  UseCaseWalk(ApplicationContext application) {
    pipeline = application.getBean(CommandPipeline.class);
    register = application.getBean(RegisterCase.class);
    check = application.getBean(CheckMaterial.class);
    desk = application.getBean(TaskDesk.class);
    tasks = application.getBean(TaskList.class);
    accounts = application.getBean(RealmAccounts.class);
    jdbc = application.getBean(JdbcClient.class);
    materials =
        application.getBean(Catalogue.class).currentGuide(ProxyWay.ITEM).materials().stream()
            .map(GuideMaterial::code)
            .toList();
  }

  @Override
  public String take(Watch watch) {
    String[] number = new String[1];
    watch.step("register", () -> number[0] = register());
    Viewer agent = Viewer.of(caller("village-a").actor());
    List<NextTask> open = Viewers.as(agent, () -> open(number[0]));
    for (Step step : ProxyWay.STEPS) {
      if (step.task() == ProxyWay.AFTER_CHECKS) {
        materials.forEach(m -> watch.step("check " + m, () -> check(number[0], m, step.user())));
      }
      String task = only(open, step);
      Completed[] completed = new Completed[1];
      watch.step(name(step), () -> completed[0] = complete(task, step));
      open = completed[0].openTasks();
    }
    return number[0];
  }

  private static String name(Step step) {
    return step.task().key() + " by " + step.user();
  }

  private String register() {
    var applicant =
        new Applicant(
            Applicant.Kind.PERSON,
            "王小兰",
            Applicant.IdType.RESIDENT_ID,
            "11010519491231002X",
            null,
            "13909530418",
            "利通区金积镇塔湾村三队",
            List.of(Applicant.Group.ELDERLY),
            null,
            null,
            null);
    var registration =
        new RegisterCase.Register(
            Mode.PROXY,
            ProxyWay.ITEM,
            applicant,
            RegisterCase.Channel.WINDOW,
            RegisterCase.Timing.REGULAR,
            true,
            false);
    return pipeline.run(register, registration, caller("village-a")).caseNumber();
  }

  private void check(String number, String material, String user) {
    var present =
        new MaterialCheck(number, material, MaterialStatus.PRESENT, null, null, null, null, null);
    pipeline.run(check, present, caller(user));
  }

  private Completed complete(String task, Step step) {
    Map<String, Object> form = new HashMap<>(step.form());
    form.put("outcome", step.outcome().name());
    return desk.complete(task, form, caller(step.user()));
  }

  /** A fresh key each time, as a page sends it. */
  private Caller caller(String user) {
    Actor actor = accounts.find(user).orElseThrow().actor();
    return new Caller(actor, UUID.randomUUID().toString());
  }

  private List<NextTask> open(String number) {
    return tasks.ofCase(number).stream()
        .map(t -> new NextTask(t.id(), t.key(), t.name(), t.unit(), t.assignee(), t.candidates()))
        .toList();
  }

  private static String only(List<NextTask> open, Step step) {
    return open.stream()
        .filter(task -> task.key().equals(step.task().key()))
        .map(NextTask::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(step + " is not open but " + open));
  }

  @Override
  public List<String> tasksOf(String caseNumber) {
    return EngineHistory.tasks(jdbc, caseNumber);
  }
}
