package cn.bangdai.app.people.web;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.people.LeavePost;
import cn.bangdai.app.people.LeftBehind;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.people.Roster;
import cn.bangdai.app.people.TaskAlarms;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** 在岗情况: the people of one's units, tasks that nobody can do, cases whose agent has left. */
@PageController
class TeamPage {

  /** What the page shows. */
  @Component("factsOfTeam")
  record Facts(Roster roster, TaskAlarms alarms, LeftBehind leftBehind, Units units) {}

  private final Facts facts;
  private final PersonSheet sheet;
  private final PeopleDesk desk;
  private final LeavePost leave;

  TeamPage(Facts facts, PersonSheet sheet, PeopleDesk desk, LeavePost leave) {
    this.facts = facts;
    this.sheet = sheet;
    this.desk = desk;
    this.leave = leave;
  }

  @GetMapping("/people")
  String team(Actor actor, Model model) {
    model.addAttribute("members", facts.roster().of(actor));
    model.addAttribute("alarms", facts.alarms().of(actor));
    model.addAttribute("left", facts.leftBehind().of(actor));
    model.addAttribute("units", facts.units());
    return "people/team";
  }

  @PostMapping("/people/{username}/leave")
  String leave(
      @PathVariable String username,
      @ModelAttribute("typed") Typed typed,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var command = new LeavePost.Leave(username, typed.reason());
    Caller caller = new Caller(actor, typed.commandKey());
    String page =
        sheet.after(() -> desk.run(leave, command, caller), typed, actor, model, response);
    return page.startsWith("redirect:") ? "redirect:/people" : page;
  }
}
