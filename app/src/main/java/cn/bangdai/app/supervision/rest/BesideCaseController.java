package cn.bangdai.app.supervision.rest;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.supervision.AskCoordination;
import cn.bangdai.app.supervision.CaseSupervision;
import cn.bangdai.app.supervision.OpenRectification;
import cn.bangdai.app.supervision.UrgeCase;
import cn.bangdai.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Urging, coordination and rectification of a case. */
@RestController
@RequestMapping("/api/cases/{number}")
class BesideCaseController {

  record Urging(String reason, String unit) {}

  record Coordination(String problem) {}

  private final CommandPipeline pipeline;
  private final UrgeCase urge;
  private final AskCoordination ask;
  private final OpenRectification rectify;
  private final CaseSupervision beside;

  BesideCaseController(
      CommandPipeline pipeline,
      UrgeCase urge,
      AskCoordination ask,
      OpenRectification rectify,
      CaseSupervision beside) {
    this.pipeline = pipeline;
    this.urge = urge;
    this.ask = ask;
    this.rectify = rectify;
    this.beside = beside;
  }

  @PostMapping("/urging")
  @ResponseStatus(HttpStatus.CREATED)
  UrgeCase.Urged urge(@PathVariable String number, @RequestBody Urging u, Caller caller) {
    return pipeline.run(urge, new UrgeCase.Urge(number, u.reason(), u.unit()), caller);
  }

  @PostMapping("/coordination")
  @ResponseStatus(HttpStatus.CREATED)
  AskCoordination.Asked ask(
      @PathVariable String number, @RequestBody Coordination c, Caller caller) {
    return pipeline.run(ask, new AskCoordination.Ask(number, c.problem()), caller);
  }

  @PostMapping("/rectification")
  @ResponseStatus(HttpStatus.CREATED)
  OpenRectification.Opened rectify(@PathVariable String number, Caller caller) {
    return pipeline.run(rectify, new OpenRectification.Open(number), caller);
  }

  /** All three, and the matters raised about the case, with what was said. */
  @GetMapping("/supervision")
  CaseSupervision.Beside beside(@PathVariable String number, Actor actor) {
    return beside.of(number, actor);
  }
}
