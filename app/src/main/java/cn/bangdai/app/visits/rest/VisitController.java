package cn.bangdai.app.visits.rest;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.visits.CloseVisit;
import cn.bangdai.app.visits.PlanVisit;
import cn.bangdai.app.visits.Visit;
import cn.bangdai.app.visits.Visits;
import cn.bangdai.identity.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Appointments and home visits: plan, tell what came of it, list. */
@RestController
class VisitController {

  record Planned(
      Visit.Kind kind, OffsetDateTime at, String place, String purpose, String name, String phone) {

    PlanVisit.Plan of(String caseNumber) {
      return new PlanVisit.Plan(
          caseNumber, kind, at == null ? null : at.toInstant(), place, purpose, name, phone);
    }
  }

  record Closed(Visit.State state, String people, String outcome) {}

  record Listed(List<Visit> items) {}

  private final CommandPipeline pipeline;
  private final PlanVisit plan;
  private final CloseVisit close;
  private final Visits visits;
  private final CaseAccess access;

  VisitController(
      CommandPipeline pipeline,
      PlanVisit plan,
      CloseVisit close,
      Visits visits,
      CaseAccess access) {
    this.pipeline = pipeline;
    this.plan = plan;
    this.close = close;
    this.visits = visits;
    this.access = access;
  }

  @GetMapping("/api/cases/{number}/visits")
  Listed ofCase(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return new Listed(visits.of(number));
  }

  @PostMapping("/api/cases/{number}/visits")
  @ResponseStatus(HttpStatus.CREATED)
  Visit plan(@PathVariable String number, @RequestBody Planned planned, Caller caller) {
    return pipeline.run(plan, planned.of(number), caller);
  }

  /** What is planned at one's own units. */
  @GetMapping("/api/visits")
  Listed ahead(Actor actor) {
    return new Listed(visits.ahead(actor));
  }

  @PostMapping("/api/visits")
  @ResponseStatus(HttpStatus.CREATED)
  Visit plan(@RequestBody Planned planned, Caller caller) {
    return pipeline.run(plan, planned.of(null), caller);
  }

  @PostMapping("/api/visits/{id}/close")
  Visit close(@PathVariable long id, @RequestBody Closed closed, Caller caller) {
    return pipeline.run(
        close, new CloseVisit.Close(id, closed.state(), closed.people(), closed.outcome()), caller);
  }
}
