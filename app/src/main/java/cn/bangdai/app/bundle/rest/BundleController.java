package cn.bangdai.app.bundle.rest;

import cn.bangdai.app.bundle.BundleDetails;
import cn.bangdai.app.bundle.RegisterBundle;
import cn.bangdai.app.bundle.TerminateBundle;
import cn.bangdai.app.bundle.Themes;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.identity.Actor;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projects and themes: register, show, terminate; the themes that are offered. */
@RestController
@RequestMapping("/api/bundles")
class BundleController {

  record Termination(Condition condition, String reason, List<String> evidence) {}

  record Offered(List<Themes.Theme> items) {}

  private final CommandPipeline pipeline;
  private final RegisterBundle register;
  private final TerminateBundle terminate;
  private final BundleDetails details;
  private final Offer offer;

  BundleController(
      CommandPipeline pipeline,
      RegisterBundle register,
      TerminateBundle terminate,
      BundleDetails details,
      Offer offer) {
    this.pipeline = pipeline;
    this.register = register;
    this.terminate = terminate;
    this.details = details;
    this.offer = offer;
  }

  /** What can be chosen where. */
  @Component("offerOfThemes")
  record Offer(Themes themes, Units units) {
    Offered to(Actor actor) {
      return new Offered(themes.of(units.unit(RegisterCase.origin(Mode.PROXY, actor))));
    }
  }

  @PostMapping
  ResponseEntity<RegisterBundle.Registered> register(
      @RequestBody RegisterBundle.Register registration, Caller caller) {
    RegisterBundle.Registered registered = pipeline.run(register, registration, caller);
    return ResponseEntity.created(URI.create("/api/bundles/" + registered.number()))
        .body(registered);
  }

  @GetMapping("/themes")
  Offered themes(Actor actor) {
    return offer.to(actor);
  }

  @GetMapping("/{number}")
  BundleDetails.Detail one(@PathVariable String number, Actor actor) {
    return details.of(number, actor);
  }

  @PostMapping("/{number}/termination")
  TerminateBundle.Terminated terminate(
      @PathVariable String number, @RequestBody Termination t, Caller caller) {
    return pipeline.run(
        terminate,
        new TerminateBundle.Terminate(number, t.condition(), t.reason(), t.evidence()),
        caller);
  }
}
