package cn.bangdai.app.cases.rest;

import cn.bangdai.app.cases.CloseSpecialProcedure;
import cn.bangdai.app.cases.ExtendLimits;
import cn.bangdai.app.cases.ExternalApproval;
import cn.bangdai.app.cases.ExternalApprovals;
import cn.bangdai.app.cases.OpenSpecialProcedure;
import cn.bangdai.app.cases.SpecialProcedure;
import cn.bangdai.app.cases.SpecialProcedures;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a decision waits for: special procedures, authorities outside; and its extension. */
@RestController
@RequestMapping("/api/cases/{number}")
class DecisionController {

  record Procedure(String kind, String reason, String expectedEnd) {}

  record End(String result) {}

  record Extension(Integer workingDays, String reason) {}

  /** What can be done. */
  @Component("commandsOfDecision")
  record Commands(
      CommandPipeline pipeline,
      OpenSpecialProcedure open,
      CloseSpecialProcedure close,
      ExtendLimits extend) {}

  private final Commands commands;
  private final CaseAccess access;
  private final SpecialProcedures procedures;
  private final ExternalApprovals approvals;

  DecisionController(
      Commands commands,
      CaseAccess access,
      SpecialProcedures procedures,
      ExternalApprovals approvals) {
    this.commands = commands;
    this.access = access;
    this.procedures = procedures;
    this.approvals = approvals;
  }

  @GetMapping("/special-procedures")
  Page<SpecialProcedure> procedures(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return new Page<>(procedures.of(number), null);
  }

  @PostMapping("/special-procedures")
  ResponseEntity<SpecialProcedure> open(
      @PathVariable String number, @RequestBody Procedure p, Caller caller) {
    SpecialProcedure opened =
        commands
            .pipeline()
            .run(
                commands.open(),
                new OpenSpecialProcedure.Open(number, p.kind(), p.reason(), p.expectedEnd()),
                caller);
    URI place = URI.create("/api/cases/" + number + "/special-procedures/" + opened.id());
    return ResponseEntity.created(place).body(opened);
  }

  @PostMapping("/special-procedures/{id}/end")
  SpecialProcedure end(
      @PathVariable String number, @PathVariable UUID id, @RequestBody End end, Caller caller) {
    return commands
        .pipeline()
        .run(commands.close(), new CloseSpecialProcedure.Close(number, id, end.result()), caller);
  }

  @GetMapping("/external-approvals")
  Page<ExternalApproval> approvals(@PathVariable String number, Actor actor) {
    access.requireSight(number, actor);
    return new Page<>(approvals.of(number), null);
  }

  @PostMapping("/extension")
  ExtendLimits.Extended extend(
      @PathVariable String number, @RequestBody Extension e, Caller caller) {
    return commands
        .pipeline()
        .run(
            commands.extend(),
            new ExtendLimits.Extend(number, e.workingDays(), e.reason()),
            caller);
  }
}
