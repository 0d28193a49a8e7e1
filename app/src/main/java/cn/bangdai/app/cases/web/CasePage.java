package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseFile;
import cn.bangdai.app.cases.RecentCases;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The page of one case, and its diagram on a page of its own. */
@PageController
class CasePage {

  private final CaseFile file;
  private final RecentCases recent;
  private final CasePageWords words;
  private final JsonMapper json;
  private final Clock clock;

  CasePage(CaseFile file, RecentCases recent, CasePageWords words, JsonMapper json, Clock clock) {
    this.file = file;
    this.recent = recent;
    this.words = words;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/cases/{number}")
  String page(@PathVariable String number, Actor actor, Model model) {
    show(number, actor, model);
    recent.opened(number, actor);
    return "cases/case";
  }

  @GetMapping("/cases/{number}/diagram")
  String diagram(@PathVariable String number, Actor actor, Model model) {
    show(number, actor, model);
    return "cases/diagram";
  }

  private void show(String number, Actor actor, Model model) {
    CaseFile.Content content = file.of(number, actor);
    model.addAttribute("view", new CasePageView(content, actor, words, clock));
    model.addAttribute("diagram", CasePageDiagramData.json(content.diagram(), json));
  }
}
