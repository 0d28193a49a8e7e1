package cn.bangdai.app.termination.rest;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.TerminateCase;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends a case early. */
@RestController
class TerminationController {

  record Termination(Condition condition, String reason, List<String> evidence) {}

  private final CommandPipeline pipeline;
  private final TerminateCase terminate;

  TerminationController(CommandPipeline pipeline, TerminateCase terminate) {
    this.pipeline = pipeline;
    this.terminate = terminate;
  }

  @PostMapping("/api/cases/{number}/termination")
  TerminateCase.Terminated terminate(
      @PathVariable String number, @RequestBody Termination t, Caller caller) {
    return pipeline.run(
        terminate,
        new TerminateCase.Terminate(number, t.condition(), t.reason(), t.evidence()),
        caller);
  }
}
