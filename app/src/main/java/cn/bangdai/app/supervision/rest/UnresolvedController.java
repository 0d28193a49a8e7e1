package cn.bangdai.app.supervision.rest;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Page;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.supervision.MatterList;
import cn.bangdai.app.supervision.MatterPerson;
import cn.bangdai.app.supervision.MatterRow;
import cn.bangdai.app.supervision.RegisterUnresolved;
import cn.bangdai.identity.Actor;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of what people could not get done. */
@RestController
@RequestMapping("/api/unresolved")
class UnresolvedController {

  record Who(String name, String phone) {}

  record Matter(String caseNumber, String from, Who who, String what) {

    RegisterUnresolved.Register command() {
      return new RegisterUnresolved.Register(
          caseNumber == null || caseNumber.isBlank() ? null : caseNumber.strip(),
          from,
          who == null ? null : who.name(),
          who == null ? null : who.phone(),
          what);
    }
  }

  private final CommandPipeline pipeline;
  private final RegisterUnresolved register;
  private final MatterList matters;
  private final MatterPerson people;

  UnresolvedController(
      CommandPipeline pipeline,
      RegisterUnresolved register,
      MatterList matters,
      MatterPerson people) {
    this.pipeline = pipeline;
    this.register = register;
    this.matters = matters;
    this.people = people;
  }

  @PostMapping
  ResponseEntity<RegisterUnresolved.Registered> register(
      @RequestBody Matter matter, Caller caller) {
    RegisterUnresolved.Registered registered = pipeline.run(register, matter.command(), caller);
    return ResponseEntity.created(URI.create("/api/unresolved/" + registered.number()))
        .body(registered);
  }

  /** Newest first; those that go on, unless all are asked for. */
  @GetMapping
  Page<MatterRow> matters(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return matters.find(!all, cursor, Paging.size(limit), actor);
  }

  @GetMapping("/{number}")
  MatterList.Detail one(@PathVariable String number, Actor actor) {
    return matters.of(number, actor);
  }

  /** Name and telephone, for whoever has to answer now; each look is written down. */
  @PostMapping("/{number}/person")
  MatterPerson.Person person(@PathVariable String number, Actor actor) {
    return people.of(number, actor);
  }
}
