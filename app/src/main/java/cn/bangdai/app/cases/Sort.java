package cn.bangdai.app.cases;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Outcome;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.ProxyHandling.Destination;
import cn.bangdai.processes.ProxyHandling.Variables;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 分拣: a centre chooses where the case goes: it accepts here, sends it on, or names the departments
 * that decide (more than one makes it joint, 联办, with a lead).
 */
@Component
class Sort implements TaskWork {

  private final CaseStore cases;
  private final Parties parties;
  private final Units units;
  private final DecisionPlan plan;

  Sort(CaseStore cases, Parties parties, Units units, DecisionPlan plan) {
    this.cases = cases;
    this.parties = parties;
    this.units = units;
    this.plan = plan;
  }

  @Override
  public String key() {
    return ProxyHandling.SORT;
  }

  @Override
  public Performed perform(OpenTask task, Answers answers, Actor actor) {
    CaseRow c = cases.load(task.caseNumber());
    Unit centre = units.unit(task.unit());
    if (answers.is(Outcome.ONWARD)) {
      return onward(c, centre, answers.text("to"));
    }
    return answers.is(Outcome.DEPARTMENTS)
        ? departments(c, centre, answers.texts("departments"), answers.text("lead"))
        : here(c, centre, plan.parties(c, centre.code()));
  }

  private Performed here(CaseRow c, Unit centre, List<String> deciders) {
    if (!plan.mayAccept(c, centre, deciders)) {
      throw refusal(
          "NOT_ACCEPTED_HERE",
          "“"
              + c.itemName()
              + "”由 "
              + units.name(deciders.get(0))
              + " 审批，不在"
              + centre.name()
              + "受理。请选择“继续上送”。");
    }
    return windowHere(c, centre, deciders, centre.windowName() + "受理");
  }

  private Performed departments(CaseRow c, Unit centre, List<String> named, String lead) {
    List<String> deciders =
        new ArrayList<>(named.isEmpty() ? plan.parties(c, centre.code()) : named);
    deciders.forEach(department -> requireOwn(centre, department));
    if (lead != null && !deciders.contains(lead)) {
      throw refusal("LEAD_NOT_NAMED", "牵头部门“" + lead + "”不在所选部门里，请从所选部门中指定牵头。");
    }
    if (lead != null) {
      deciders.remove(lead);
      deciders.add(0, lead);
    }
    List<String> distinct = List.copyOf(new LinkedHashSet<>(deciders));
    String names = String.join("、", distinct.stream().map(units::name).toList());
    return windowHere(c, centre, distinct, "交 " + names + " 办理");
  }

  private void requireOwn(Unit centre, String code) {
    Unit department = units.find(code).orElse(null);
    if (department == null
        || !department.isDepartment()
        || !centre.code().equals(department.parent())) {
      throw refusal(
          "NOT_OWN_DEPARTMENT",
          "“" + code + "”不是" + centre.name() + "的部门，不能交给它办理。请从本级部门中选择，或选择“继续上送”。");
    }
  }

  private Performed windowHere(CaseRow c, Unit centre, List<String> deciders, String said) {
    parties.name(c.number(), deciders);
    cases.joint(c.number(), deciders, deciders.get(0));
    cases.windowIs(c.number(), centre.code());
    return Performed.routed("分拣：" + said, Map.of(Variables.WINDOW, centre.code()));
  }

  private Performed onward(CaseRow c, Unit centre, String named) {
    String code = named == null ? centre.parent() : named;
    if (code == null) {
      throw refusal("NOWHERE_ONWARD", centre.name() + "上面没有可以上送的单位。请选择“本级受理”或“交部门办理”。");
    }
    Unit to = units.find(code).orElse(null);
    requireReachable(centre, to, code);
    String said = "分拣：送往" + to.windowName();
    if (to.isDepartment()) {
      cases.windowIs(c.number(), to.code());
      return Performed.routed(
          said,
          Map.of(
              Variables.TO, to.code(),
              Variables.DESTINATION, Destination.WINDOW.name(),
              Variables.WINDOW, to.code()));
    }
    return Performed.routed(
        said, Map.of(Variables.TO, to.code(), Variables.DESTINATION, Destination.CENTRE.name()));
  }

  private void requireReachable(Unit centre, Unit to, String code) {
    boolean reachable =
        to != null
            && to.closedOn() == null
            && !to.code().equals(centre.code())
            && (to.isCentre() || to.isDepartment())
            && units.county(centre.code()).equals(units.county(to.code()));
    if (!reachable) {
      throw refusal(
          "NOT_REACHABLE", "不能送往“" + code + "”：请填写本县区内另一个中心或部门的机构代码，例如 " + centre.parent() + "。");
    }
  }

  private static Refusal refusal(String code, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence);
  }
}
