package cn.bangdai.app.termination.rest;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.Grounds;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.app.termination.TerminationRecord;
import cn.bangdai.app.termination.Terminations;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends a case early. */
@RestController
class TerminationController {

  /** Flat, as DESIGN 7 has it; each condition asks for some of the fields. */
  record Termination(
      Condition condition,
      String reason,
      List<String> evidence,
      String checkResult,
      String source,
      Grounds.Variant variant,
      String legalBasis,
      List<String> materials,
      List<String> toAuthority,
      String authority,
      Integer clause,
      List<Grounds.Reminder> reminders) {

    TerminateCase.Terminate command(String number) {
      Grounds grounds =
          new Grounds(
              checkResult,
              source,
              variant,
              legalBasis,
              materials,
              toAuthority,
              authority,
              clause,
              reminders);
      return new TerminateCase.Terminate(number, condition, reason, evidence, grounds);
    }
  }

  /** Requests to end a case early, oldest first. */
  record Requests(List<TerminationRecord> items) {}

  private final CommandPipeline pipeline;
  private final TerminateCase terminate;
  private final Terminations terminations;
  private final CaseAccess access;

  TerminationController(
      CommandPipeline pipeline,
      TerminateCase terminate,
      Terminations terminations,
      CaseAccess access) {
    this.pipeline = pipeline;
    this.terminate = terminate;
    this.terminations = terminations;
    this.access = access;
  }

  @PostMapping("/api/cases/{number}/termination")
  TerminateCase.Terminated terminate(
      @PathVariable String number, @RequestBody Termination t, Caller caller) {
    return pipeline.run(terminate, t.command(number), caller);
  }

  @GetMapping("/api/cases/{number}/termination")
  Requests requests(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return new Requests(terminations.of(number));
  }
}
