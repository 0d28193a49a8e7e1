package cn.bangdai.app.people.web;

import cn.bangdai.app.people.ComeBack;
import cn.bangdai.app.people.GoAway;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.people.PlanAbsence;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 离岗: go away, come back, plan; for oneself or for one of one's units. */
@PageController
class AbsencePage {

  private final PersonSheet sheet;
  private final PeopleDesk desk;
  private final PlanAbsence plan;
  private final GoAway goAway;
  private final ComeBack comeBack;

  AbsencePage(
      PersonSheet sheet, PeopleDesk desk, PlanAbsence plan, GoAway goAway, ComeBack comeBack) {
    this.sheet = sheet;
    this.desk = desk;
    this.plan = plan;
    this.goAway = goAway;
    this.comeBack = comeBack;
  }

  @GetMapping("/absence")
  String mine(Actor actor, Model model) {
    return sheet.show(null, actor, model);
  }

  @GetMapping("/people/{username}")
  String of(@PathVariable String username, Actor actor, Model model) {
    return sheet.show(username, actor, model);
  }

  @PostMapping("/absence/plan")
  String plan(
      @ModelAttribute("typed") Typed typed,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var command =
        new PlanAbsence.Plan(
            typed.whom(), Typed.day(typed.from()), Typed.day(typed.until()), typed.reason());
    Caller caller = new Caller(actor, typed.commandKey());
    return sheet.after(() -> desk.run(plan, command, caller), typed, actor, model, response);
  }

  @PostMapping("/absence/away")
  String away(
      @ModelAttribute("typed") Typed typed,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var command =
        new GoAway.Away(typed.whom(), typed.place(), typed.reason(), typed.contact(), typed.back());
    Caller caller = new Caller(actor, typed.commandKey());
    return sheet.after(() -> desk.run(goAway, command, caller), typed, actor, model, response);
  }

  @PostMapping("/absence/{id}/end")
  String end(@PathVariable long id, @ModelAttribute("typed") Typed typed, Actor actor) {
    desk.run(comeBack, new ComeBack.Back(id), new Caller(actor, typed.commandKey()));
    return PersonSheet.back(typed.whom(), actor);
  }
}
