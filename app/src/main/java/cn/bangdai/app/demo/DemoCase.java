package cn.bangdai.app.demo;

import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.help.RecordService;
import cn.bangdai.app.help.ServiceKind;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.MaterialCheck;
import cn.bangdai.app.materials.MaterialStatus;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.UserTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One case on its way: who does what. */
record DemoCase(DemoStory story, String number) {

  DemoCase taken(String agent) {
    return does(agent, UserTask.TAKE_REQUEST, Outcome.TAKE);
  }

  DemoCase signed(String agent) {
    return does(agent, UserTask.SIGN_MANDATE, Outcome.SIGNED);
  }

  /** Everything that the guide asks for is there, the papers are in the station's custody. */
  DemoCase handedOver(String agent) {
    taken(agent).signed(agent);
    required().forEach(material -> check(agent, material, MaterialStatus.PRESENT, null, null));
    return does(agent, UserTask.CHECK_MATERIALS, Outcome.COMPLETE)
        .does(agent, UserTask.HAND_OVER, Outcome.HANDED_OVER);
  }

  /** The last paper is missing, the one before is illegible; both are told in one notice. */
  DemoCase lacksSomething(String agent) {
    List<Material> materials = required();
    int last = materials.size() - 1;
    for (Material material : materials.subList(0, last - 1)) {
      check(agent, material, MaterialStatus.PRESENT, null, null);
    }
    check(
        agent,
        materials.get(last - 1),
        MaterialStatus.DEFECTIVE,
        "复印件看不清姓名和住址",
        "请重新复印，字迹要清楚，带原件来核对");
    check(agent, materials.get(last), MaterialStatus.MISSING, null, "请补交，村便民服务站可以帮忙开具");
    return does(agent, UserTask.CHECK_MATERIALS, Outcome.INCOMPLETE, Map.of("supplementDays", 10));
  }

  /** A service to an applicant who files in person. */
  DemoCase helped(String agent, ServiceKind kind, RegisterCase.Channel channel, String explained) {
    var service = new RecordService.Service(number, kind, channel, explained, null, null);
    story.commands().record(agent, service);
    return this;
  }

  /** The window has looked at every paper; the applicant still holds them. */
  DemoCase looksComplete(String window) {
    required().forEach(material -> check(window, material, MaterialStatus.PRESENT, null, null));
    return this;
  }

  DemoCase dispatched(String from) {
    return does(from, UserTask.DISPATCH, Outcome.DISPATCHED);
  }

  /** One leg, signed for at both ends. */
  DemoCase carried(String from, String to) {
    return dispatched(from).does(to, UserTask.RECEIVE, Outcome.RECEIVED);
  }

  /** Up through the township; on the county's table, not sorted yet. */
  DemoCase atCounty(String village, String township, String county) {
    return handedOver(village)
        .carried(village, township)
        .does(township, UserTask.SORT, Outcome.ONWARD)
        .carried(township, county);
  }

  DemoCase sortedHere(String county) {
    return does(county, UserTask.SORT, Outcome.HERE);
  }

  /** Formally accepted; the papers lie at the department that decides. */
  DemoCase accepted(String county, String department) {
    return does(county, UserTask.ACCEPT_APPLICATION, Outcome.ACCEPTED).carried(county, department);
  }

  DemoCase granted(String department, String county) {
    return does(department, UserTask.DECIDE, Outcome.GRANTED, Map.of("opinion", "符合条件，同意办理。"))
        .carried(department, county);
  }

  DemoCase issued(String county) {
    return does(county, UserTask.ISSUE_RESULT, Outcome.ISSUED);
  }

  DemoCase delivered(String agent) {
    return does(agent, UserTask.DELIVER, Outcome.DELIVERED);
  }

  DemoCase archivedAndRated(String agent, int rating) {
    return does(agent, UserTask.ARCHIVE, Outcome.ARCHIVED)
        .does(
            agent,
            UserTask.EVALUATE,
            Outcome.RATED,
            Map.of("rating", rating, "comment", "不用自己跑，很方便。"));
  }

  DemoCase terminated(String agent, String reason, String evidence) {
    var asked = Condition.APPLICANT_REQUEST;
    story
        .commands()
        .terminate(agent, new TerminateCase.Terminate(number, asked, reason, List.of(evidence)));
    return this;
  }

  /** Ids of the tasks that are open now. */
  List<OpenTask> openTasks() {
    return story.tasks().ofCase(number);
  }

  private List<Material> required() {
    return story.materials().of(number).stream().filter(m -> m.needed().required()).toList();
  }

  private void check(
      String agent, Material material, MaterialStatus status, String defect, String remedy) {
    var check =
        new MaterialCheck(number, material.code(), status, null, null, defect, remedy, null);
    story.commands().check(agent, check);
  }

  private DemoCase does(String user, UserTask task, Outcome outcome) {
    return does(user, task, outcome, Map.of());
  }

  private DemoCase does(String user, UserTask task, Outcome outcome, Map<String, Object> fields) {
    Map<String, Object> form = new HashMap<>(fields);
    form.put(Outcome.VARIABLE, outcome.name());
    story.commands().complete(user, open(task), form);
    return this;
  }

  private String open(UserTask task) {
    return openTasks().stream()
        .filter(open -> open.key().equals(task.key()))
        .map(OpenTask::id)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(number + " 没有待办的“" + task.title() + "”"));
  }
}
