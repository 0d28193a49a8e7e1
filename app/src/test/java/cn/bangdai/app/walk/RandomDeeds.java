package cn.bangdai.app.walk;

import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.materials.CheckMaterial;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.people.ComeBack;
import cn.bangdai.app.people.GoAway;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.shared.Actors;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.supervision.AskCoordination;
import cn.bangdai.app.supervision.OpenRectification;
import cn.bangdai.app.supervision.RegisterUnresolved;
import cn.bangdai.app.supervision.UrgeCase;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.Grounds;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.app.worklist.FieldChoices;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.forms.Forms;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.RealmAccounts;
import cn.bangdai.identity.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What people do, with dice; who does it is always somebody who may, or now and then who may not.
 */
final class RandomDeeds {

  private static final List<String> STATIONS =
      List.of("village-a", "village-a2", "village-b", "township-a", "township-b", "county");
  private static final int MOST_REFUSALS = 60;

  private final CommandPipeline pipeline;
  private final RegisterCase register;
  private final CheckMaterial check;
  private final TerminateCase terminate;
  private final Materials materials;
  private final TaskDesk desk;
  private final Forms forms = new Forms();
  private final List<FieldChoices> choices;
  private final RealmAccounts accounts;
  private final Clock clock;
  private final List<String> items;
  private final PeopleDesk absences;
  private final GoAway goAway;
  private final ComeBack comeBack;
  private final Actors actors;
  private final Beside beside;
  private final JdbcClient jdbc;
  private final Set<String> emptyUnits;
  private final Random random;
  private final Runnable timePasses;

  /**
   * @param timePasses now and then, a few days at once
   */
  RandomDeeds(ApplicationContext application, Random random, Runnable timePasses) {
    this.random = random;
    this.timePasses = timePasses;
    pipeline = application.getBean(CommandPipeline.class);
    register = application.getBean(RegisterCase.class);
    check = application.getBean(CheckMaterial.class);
    terminate = application.getBean(TerminateCase.class);
    materials = application.getBean(Materials.class);
    desk = application.getBean(TaskDesk.class);
    choices = application.getBeansOfType(FieldChoices.class).values().stream().toList();
    accounts = application.getBean(RealmAccounts.class);
    clock = application.getBean(Clock.class);
    absences = application.getBean(PeopleDesk.class);
    goAway = application.getBean(GoAway.class);
    comeBack = application.getBean(ComeBack.class);
    actors = application.getBean(Actors.class);
    beside =
        new Beside(
            application.getBean(UrgeCase.class),
            application.getBean(AskCoordination.class),
            application.getBean(OpenRectification.class),
            application.getBean(RegisterUnresolved.class));
    jdbc = application.getBean(JdbcClient.class);
    items = items(jdbc);
    emptyUnits =
        Set.copyOf(
            jdbc.sql("select code from unit where code not in (select unit from account)")
                .query(String.class)
                .list());
  }

  /** Decided where the demo region has somebody to decide. */
  private static List<String> items(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select item from decision_step where kind = 'DECIDE'
              and department in ('LT.MZJ', 'LT.RSJ', 'LT.YBJ') and item like 'LT-%'
            order by item limit 40
            """)
        .query(String.class)
        .list();
  }

  List<String> people() {
    return accounts.all().stream().map(a -> a.actor().username()).toList();
  }

  /** A case that is offered in this way by this station. */
  String registered() {
    for (int attempt = 0; ; attempt++) {
      try {
        return register();
      } catch (Refusal refused) {
        // Not offered in this way, by this station.
        if (attempt == MOST_REFUSALS) {
          throw refused;
        }
      }
    }
  }

  private String register() {
    boolean enterprise = random.nextInt(4) == 0;
    var applicant =
        new Applicant(
            enterprise ? Applicant.Kind.ENTERPRISE : Applicant.Kind.PERSON,
            enterprise ? "吴忠市绿源设施农业有限公司" : "王小兰",
            enterprise ? Applicant.IdType.CREDIT_CODE : Applicant.IdType.RESIDENT_ID,
            enterprise ? "91350100M000100Y43" : "11010519491231002X",
            null,
            "13909530418",
            "利通区金积镇塔湾村三队",
            List.of(),
            null,
            null,
            null);
    var registration =
        new RegisterCase.Register(
            random.nextInt(10) < 7 ? Mode.PROXY : any(List.of(Mode.values())),
            any(items),
            applicant,
            any(List.of(RegisterCase.Channel.values())),
            any(List.of(RegisterCase.Timing.values())),
            true,
            random.nextInt(20) == 0);
    return pipeline.run(register, registration, caller(any(STATIONS))).caseNumber();
  }

  /**
   * One thing done about an open task or beside it.
   *
   * @return what
   * @throws Refusal in words; nothing has changed
   */
  String step(String number, OpenTask task) {
    if (random.nextInt(150) == 0) {
      timePasses.run();
      return "time passes";
    }
    if (random.nextInt(100) == 0 || task.assignee() == null && present(task).isEmpty()) {
      return comesOrGoes();
    }
    if (random.nextInt(60) == 0) {
      return terminate(number, task);
    }
    if (random.nextInt(40) == 0) {
      return askBeside(number, task);
    }
    if (List.of("checkMaterials", "supplement").contains(task.key()) && random.nextInt(5) > 0) {
      return check(number, somebody(task));
    }
    Map<String, Object> form =
        new RandomForm(random, choices, emptyUnits::contains, LocalDate.now(clock))
            .fill(forms.form(task.key()), task);
    String user = random.nextInt(50) == 0 ? any(people()) : somebody(task);
    desk.complete(task.id(), form, caller(user));
    return task.key() + " " + form.get("outcome");
  }

  /** Whoever is away comes back, one or the other; or an agent goes away for a few days. */
  private String comesOrGoes() {
    List<Long> away =
        jdbc.sql(
                """
                select id from absence
                where ended_at is null and from_at <= :now and until_at > :now order by id
                """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .list();
    if (away.size() > 2 || !away.isEmpty() && random.nextBoolean()) {
      long absence = any(away);
      String who =
          jdbc.sql("select username from absence where id = ?")
              .param(absence)
              .query(String.class)
              .single();
      absences.run(comeBack, new ComeBack.Back(absence), caller(who));
      return "comes back";
    }
    var leave =
        new GoAway.Away(
            null,
            "下村",
            "随机走到这里",
            "13909530418",
            OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(3));
    absences.run(goAway, leave, caller(any(STATIONS)));
    return "goes away";
  }

  /** What supervisors, agents and applicants ask beside the case's own way. */
  private String askBeside(String number, OpenTask task) {
    switch (random.nextInt(4)) {
      case 0 -> {
        pipeline.run(
            beside.urge(), new UrgeCase.Urge(number, "随机走到这里", null), caller("supervisor"));
        return "urge";
      }
      case 1 -> {
        pipeline.run(
            beside.coordination(),
            new AskCoordination.Ask(number, "随机走到这里"),
            caller(somebody(task)));
        return "ask coordination";
      }
      case 2 -> {
        pipeline.run(
            beside.rectification(), new OpenRectification.Open(number), caller("supervisor"));
        return "open rectification";
      }
      default -> {
        pipeline.run(
            beside.unresolved(),
            new RegisterUnresolved.Register(number, "WINDOW", "李红梅", "13995071234", "随机走到这里"),
            caller(any(List.of("township-a", "county"))));
        return "register unresolved";
      }
    }
  }

  /** What can be asked beside a case. */
  private record Beside(
      UrgeCase urge,
      AskCoordination coordination,
      OpenRectification rectification,
      RegisterUnresolved unresolved) {}

  private String terminate(String number, OpenTask task) {
    Condition condition = any(List.of(Condition.values()));
    List<String> checklist = materials.of(number).stream().map(Material::code).toList();
    var grounds =
        new Grounds(
            "列入名单",
            "信用中国",
            any(List.of(Grounds.Variant.values())),
            "《中华人民共和国行政许可法》第三十二条",
            List.of(any(checklist)),
            List.of(),
            null,
            1 + random.nextInt(3),
            List.of(new Grounds.Reminder(LocalDate.now(clock), "电话提醒")));
    pipeline.run(
        terminate,
        new TerminateCase.Terminate(number, condition, "随机走到这里", List.of("签字的申请"), grounds),
        caller(somebody(task)));
    return "terminate " + condition;
  }

  private String check(String number, String user) {
    Material material = any(materials.of(number));
    MaterialStatus status =
        random.nextInt(10) < 8 ? MaterialStatus.PRESENT : any(List.of(MaterialStatus.values()));
    boolean waived = status == MaterialStatus.WAIVED;
    boolean defective = status == MaterialStatus.DEFECTIVE;
    pipeline.run(
        check,
        new MaterialCheck(
            number,
            material.code(),
            status,
            null,
            null,
            defective ? "不清楚" : null,
            defective || status == MaterialStatus.MISSING ? "重新拿来" : null,
            waived ? "联网核验通过" : null),
        caller(user));
    return "check " + status;
  }

  /** Who has the task, or one of those who may take it today. */
  private String somebody(OpenTask task) {
    return task.assignee() != null ? task.assignee() : any(present(task));
  }

  private List<String> present(OpenTask task) {
    return jdbc.sql(
            """
            select distinct username from posts_held(:now)
            where role || '@' || unit = any(:posts) order by username
            """)
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("posts", task.candidates().toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private Caller caller(String user) {
    Actor home = accounts.find(user).orElseThrow().actor();
    return new Caller(actors.of(new SignedIn(home)), UUID.randomUUID().toString());
  }

  <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
