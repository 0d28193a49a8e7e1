package cn.bangdai.app.people.rest;

import cn.bangdai.app.people.LeavePost;
import cn.bangdai.app.people.LeftBehind;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.people.ReassignResponsible;
import cn.bangdai.app.people.Roster;
import cn.bangdai.app.people.TaskAlarms;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The people of one's units, who leaves, who is responsible, and tasks that nobody can do. */
@RestController
class PeopleController {

  record Leaving(String reason) {}

  record Responsible(String to, String reason) {}

  private final PeopleDesk desk;
  private final Roster roster;
  private final LeavePost leave;
  private final ReassignResponsible reassign;
  private final TaskAlarms alarms;
  private final LeftBehind leftBehind;

  PeopleController(
      PeopleDesk desk,
      Roster roster,
      LeavePost leave,
      ReassignResponsible reassign,
      TaskAlarms alarms,
      LeftBehind leftBehind) {
    this.desk = desk;
    this.roster = roster;
    this.leave = leave;
    this.reassign = reassign;
    this.alarms = alarms;
    this.leftBehind = leftBehind;
  }

  @GetMapping("/api/people")
  Page<Roster.Member> people(Actor actor) {
    return new Page<>(roster.of(actor), null);
  }

  @PostMapping("/api/people/{username}/leave")
  LeavePost.Left leave(@PathVariable String username, @RequestBody Leaving leaving, Caller caller) {
    return desk.run(leave, new LeavePost.Leave(username, leaving.reason()), caller);
  }

  @PostMapping("/api/cases/{number}/responsible")
  ReassignResponsible.Reassigned reassign(
      @PathVariable String number, @RequestBody Responsible responsible, Caller caller) {
    return desk.run(
        reassign,
        new ReassignResponsible.Reassign(number, responsible.to(), responsible.reason()),
        caller);
  }

  @GetMapping("/api/supervision/left-behind")
  Page<LeftBehind.Left> leftBehind(Actor actor) {
    return new Page<>(leftBehind.of(actor), null);
  }

  @GetMapping("/api/supervision/alarms")
  Page<TaskAlarms.Alarm> alarms(Actor actor) {
    return new Page<>(alarms.of(actor), null);
  }
}
