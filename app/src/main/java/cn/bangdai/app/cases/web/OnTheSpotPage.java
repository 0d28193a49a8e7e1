package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDetails;
import cn.bangdai.app.cases.OnTheSpot;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One sitting on one screen, for items that the station is authorised for. */
@PageController
@RequestMapping("/cases/{number}/on-the-spot")
class OnTheSpotPage {

  private final OnTheSpot onTheSpot;
  private final OnTheSpotSitting sitting;
  private final CaseDetails details;
  private final Units units;

  OnTheSpotPage(OnTheSpot onTheSpot, OnTheSpotSitting sitting, CaseDetails details, Units units) {
    this.units = units;
    this.onTheSpot = onTheSpot;
    this.sitting = sitting;
    this.details = details;
  }

  @GetMapping
  String show(@PathVariable String number, Actor actor, Model model) {
    return page(number, OnTheSpotInput.fresh(), null, actor, model);
  }

  @PostMapping
  String run(
      @PathVariable String number,
      @RequestParam String key,
      OnTheSpotInput input,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    requireMayOpen(number, actor);
    try {
      sitting.run(number, input, new Caller(actor, key));
      return "redirect:/cases/" + number + "/on-the-spot";
    } catch (Refusal refusal) {
      response.setStatus(refusal.kind().status());
      return page(number, input, refusal, actor, model);
    }
  }

  private void requireMayOpen(String number, Actor actor) {
    details.of(number, actor);
    if (!onTheSpot.mayOpen(number, actor)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "NOT_ON_THE_SPOT", "这个件不能由您当场办结：本站没有得到授权，或者不是本站登记的件。请从工作台办理。");
    }
  }

  /** Done, to go on with, or stuck at a step that is someone else's. */
  private String page(
      String number, OnTheSpotInput input, Refusal refusal, Actor actor, Model model) {
    requireMayOpen(number, actor);
    CaseDetails.Detail detail = details.of(number, actor);
    Optional<TaskReading.Open> next = sitting.next(number, new Caller(actor, null));
    model.addAttribute("number", detail.caseNumber());
    model.addAttribute("c", detail);
    model.addAttribute("completed", detail.completedAt() != null);
    boolean stuck = detail.completedAt() == null && next.isEmpty();
    model.addAttribute("stuck", stuck ? detail.openTasks().get(0) : null);
    model.addAttribute("stuckUnit", stuck ? units.name(detail.openTasks().get(0).unit()) : null);
    model.addAttribute("steps", OnTheSpot.STEPS);
    int at = next.map(o -> OnTheSpot.STEPS.indexOf(o.task().key())).orElse(reached(detail));
    model.addAttribute("at", at);
    model.addAttribute("input", input);
    model.addAttribute("refusal", refusal);
    model.addAttribute("errors", refusal == null ? Map.of() : refusal.fields());
    model.addAttribute("key", UUID.randomUUID().toString());
    return "cases/on-the-spot";
  }

  /** How far the case is when the next step is someone else's. */
  private static int reached(CaseDetails.Detail detail) {
    return detail.openTasks().stream()
        .mapToInt(task -> OnTheSpot.STEPS.indexOf(task.key()))
        .filter(step -> step >= 0)
        .min()
        .orElse(OnTheSpot.STEPS.size());
  }
}
