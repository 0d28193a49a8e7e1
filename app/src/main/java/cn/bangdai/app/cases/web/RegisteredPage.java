package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDetails;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 登记好了: the number to read out, and what comes next. */
@PageController
class RegisteredPage {

  private final CaseDetails details;
  private final IntakeGuide guides;
  private final Units units;

  /** What comes first: a request is taken, an application at the window accepted. */
  private static final Set<String> FIRST =
      Set.of(ProxyHandling.TAKE_REQUEST, ProxyHandling.ACCEPT_APPLICATION);

  RegisteredPage(CaseDetails details, IntakeGuide guides, Units units) {
    this.details = details;
    this.guides = guides;
    this.units = units;
  }

  @GetMapping("/cases/{number}/registered")
  String registered(@PathVariable String number, Actor actor, Model model) {
    CaseDetails.Detail detail = details.of(number, actor);
    model.addAttribute("detail", detail);
    model.addAttribute("spoken", SpokenNumber.of(detail.caseNumber()));
    model.addAttribute("origin", units.unit(detail.origin()));
    Mode mode = Mode.valueOf(detail.mode());
    model.addAttribute("guide", guides.of(detail.item().code(), units.unit(detail.origin()), mode));
    model.addAttribute(
        "task",
        detail.openTasks().stream()
            .filter(task -> FIRST.contains(task.key()))
            .findFirst()
            .orElse(null));
    return "cases/registered";
  }
}
