package cn.bangdai.app.organisation.rest;

import cn.bangdai.app.organisation.AskForSync;
import cn.bangdai.app.organisation.SyncReports;
import cn.bangdai.app.organisation.SyncRun;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Page;
import cn.bangdai.identity.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Readings of the directory: asking for one, and what the last ones found. */
@RestController
@RequestMapping("/api/admin/directory-sync")
class DirectorySyncController {

  private final CommandPipeline pipeline;
  private final AskForSync ask;
  private final SyncReports reports;

  DirectorySyncController(CommandPipeline pipeline, AskForSync ask, SyncReports reports) {
    this.pipeline = pipeline;
    this.ask = ask;
    this.reports = reports;
  }

  @GetMapping
  SyncReports.Overview overview(Actor actor) {
    return reports.overview(actor);
  }

  /** It begins within seconds; {@code GET} of its id tells when it is over and what it found. */
  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  AskForSync.Asked ask(
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean acceptMany,
      Caller caller) {
    return pipeline.run(ask, new AskForSync.Ask(dryRun, acceptMany), caller);
  }

  @GetMapping("/{id}")
  SyncRun one(@PathVariable long id, Actor actor) {
    return reports.one(id, actor);
  }

  @GetMapping("/{id}/changes")
  Page<SyncReports.Change> changes(
      @PathVariable long id,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return reports.found(reports.one(id, actor).id(), false, actor, cursor, limit);
  }

  @GetMapping("/{id}/problems")
  Page<SyncReports.Change> problems(
      @PathVariable long id,
      @RequestParam(required = false) String cursor,
      @RequestParam(required = false) Integer limit,
      Actor actor) {
    return reports.found(reports.one(id, actor).id(), true, actor, cursor, limit);
  }
}
