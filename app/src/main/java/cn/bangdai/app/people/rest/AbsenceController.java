package cn.bangdai.app.people.rest;

import cn.bangdai.app.people.AbsenceEntered;
import cn.bangdai.app.people.ComeBack;
import cn.bangdai.app.people.GoAway;
import cn.bangdai.app.people.MyStanding;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.people.PlanAbsence;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absences: how one stands, plan, go away, come back. */
@RestController
@RequestMapping("/api/absences")
class AbsenceController {

  private final PeopleDesk desk;
  private final PlanAbsence plan;
  private final GoAway goAway;
  private final ComeBack comeBack;
  private final MyStanding standing;

  AbsenceController(
      PeopleDesk desk, PlanAbsence plan, GoAway goAway, ComeBack comeBack, MyStanding standing) {
    this.desk = desk;
    this.plan = plan;
    this.goAway = goAway;
    this.comeBack = comeBack;
    this.standing = standing;
  }

  @GetMapping
  MyStanding.Standing mine(Actor actor) {
    return standing.of(actor);
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  AbsenceEntered plan(@RequestBody PlanAbsence.Plan absence, Caller caller) {
    return desk.run(plan, absence, caller);
  }

  @PostMapping("/away")
  @ResponseStatus(HttpStatus.CREATED)
  AbsenceEntered away(@RequestBody GoAway.Away away, Caller caller) {
    return desk.run(goAway, away, caller);
  }

  @PostMapping("/{id}/end")
  AbsenceEntered end(@PathVariable long id, Caller caller) {
    return desk.run(comeBack, new ComeBack.Back(id), caller);
  }
}
