package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseFile;
import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CasePanel;
import cn.bangdai.app.cases.RecentCases;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The page of one case, and its diagram on a page of its own. */
@PageController
class CasePage {

  private final Content content;
  private final RecentCases recent;
  private final CasePageWords words;
  private final JsonMapper json;
  private final Clock clock;
  private final List<CasePanel> panels;

  CasePage(
      Content content,
      RecentCases recent,
      CasePageWords words,
      JsonMapper json,
      Clock clock,
      List<CasePanel> panels) {
    this.panels = panels;
    this.content = content;
    this.recent = recent;
    this.words = words;
    this.json = json;
    this.clock = clock;
  }

  /** What every case has. */
  @Component("contentOfCasePage")
  record Content(CaseFile file, ProceduresOfCase procedures) {}

  @GetMapping("/cases/{number}")
  String page(@PathVariable String number, Actor actor, Model model) {
    CaseHead head = show(number, actor, model).head();
    model.addAttribute(
        "panels",
        panels.stream().map(panel -> panel.of(head, actor)).flatMap(Optional::stream).toList());
    recent.opened(number, actor);
    return "cases/case";
  }

  @GetMapping("/cases/{number}/diagram")
  String diagram(@PathVariable String number, Actor actor, Model model) {
    show(number, actor, model);
    return "cases/diagram";
  }

  private CaseFile.Content show(String number, Actor actor, Model model) {
    CaseFile.Content read = content.file().of(number, actor);
    model.addAttribute("view", new CasePageView(read, actor, words, clock));
    model.addAttribute("procedures", content.procedures().of(number, actor));
    model.addAttribute("diagram", CasePageDiagramData.json(read.diagram(), json));
    return read;
  }
}
