package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDetails;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 登记好了: the number to read out, and what comes next. */
@PageController
class RegisteredPage {

  private final CaseDetails details;
  private final IntakeGuide guides;
  private final Units units;

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
    model.addAttribute("guide", guides.of(detail.item().code(), units.unit(detail.origin())));
    model.addAttribute(
        "task",
        detail.openTasks().stream()
            .filter(task -> task.key().equals(ProxyHandling.TAKE_REQUEST))
            .findFirst()
            .orElse(null));
    return "cases/registered";
  }
}
