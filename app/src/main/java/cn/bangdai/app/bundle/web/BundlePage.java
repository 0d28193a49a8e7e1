package cn.bangdai.app.bundle.web;

import cn.bangdai.app.bundle.BundleDetails;
import cn.bangdai.app.cases.IssuedDocuments;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.identity.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a project or a theme: its cases, what they share, their documents. */
@PageController
class BundlePage {

  /** A document, and one of the cases for which it stands. */
  record Paper(IssuedDocuments.Listed document, String caseNumber) {}

  /** What the page says beside the bundle itself. */
  @Component("partsOfBundlePage")
  record Parts(TaskReading tasks, IssuedDocuments documents, CaseAccess access, Units units) {

    public String place(String unit) {
      return units.find(unit).map(Unit::windowName).orElse(unit);
    }

    /** Each once, in the order of the cases. */
    List<Paper> papers(BundleDetails.Detail bundle) {
      Map<UUID, Paper> papers = new LinkedHashMap<>();
      for (BundleDetails.Line line : bundle.lines()) {
        documents
            .of(line.caseNumber())
            .forEach(d -> papers.putIfAbsent(d.id(), new Paper(d, line.caseNumber())));
      }
      return List.copyOf(papers.values());
    }

    /** The first task that this person may do; null if there is none. */
    OpenTask first(BundleDetails.Detail bundle, Actor actor) {
      return bundle.lines().stream()
          .flatMap(line -> tasks.ofCase(line.caseNumber(), actor).stream())
          .filter(open -> open.standing().mayWork())
          .map(TaskReading.Open::task)
          .findFirst()
          .orElse(null);
    }

    /** Whether this person works on every line that is open. */
    boolean mayTerminate(BundleDetails.Detail bundle, Actor actor) {
      return bundle.open()
          && bundle.lines().stream()
              .filter(line -> line.open())
              .allMatch(line -> access.worksOn(line.caseNumber(), actor));
    }
  }

  private final BundleDetails details;
  private final Parts parts;

  BundlePage(BundleDetails details, Parts parts) {
    this.details = details;
    this.parts = parts;
  }

  @GetMapping("/bundles/{number}")
  String page(@PathVariable String number, Actor actor, Model model) {
    BundleDetails.Detail bundle = details.of(number, actor);
    model.addAttribute("bundle", bundle);
    model.addAttribute("words", parts);
    model.addAttribute("papers", parts.papers(bundle));
    model.addAttribute("task", parts.first(bundle, actor));
    model.addAttribute("mayTerminate", parts.mayTerminate(bundle, actor));
    return "bundle/bundle";
  }
}
