package cn.bangdai.app.organisation.web;

import cn.bangdai.app.organisation.AskForSync;
import cn.bangdai.app.organisation.SyncReports;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 与 Keycloak 同步: how the last readings went, what one found, and asking for another. */
@PageController
@RequestMapping("/admin/directory-sync")
class DirectoryPage {

  private final CommandPipeline pipeline;
  private final AskForSync ask;
  private final SyncReports reports;
  private final ChangeWords words;

  DirectoryPage(CommandPipeline pipeline, AskForSync ask, SyncReports reports, ChangeWords words) {
    this.pipeline = pipeline;
    this.ask = ask;
    this.reports = reports;
    this.words = words;
  }

  @GetMapping
  String overview(Actor actor, Model model) {
    model.addAttribute("sync", reports.overview(actor));
    model.addAttribute("words", words);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "organisation/directory";
  }

  @PostMapping
  String ask(
      @RequestParam(defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "false") boolean acceptMany,
      @RequestParam(required = false) String key,
      Actor actor) {
    long id =
        pipeline.run(ask, new AskForSync.Ask(dryRun, acceptMany), new Caller(actor, key)).id();
    return "redirect:/admin/directory-sync/" + id;
  }

  @GetMapping("/{id}")
  String one(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String changes,
      @RequestParam(defaultValue = "") String problems,
      Actor actor,
      Model model) {
    model.addAttribute("run", reports.one(id, actor));
    model.addAttribute("changes", reports.found(id, false, actor, changes, null));
    model.addAttribute("problems", reports.found(id, true, actor, problems, null));
    model.addAttribute("first", changes.isEmpty() && problems.isEmpty());
    model.addAttribute("words", words);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "organisation/reading";
  }
}
