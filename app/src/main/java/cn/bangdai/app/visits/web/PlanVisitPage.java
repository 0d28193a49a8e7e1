package cn.bangdai.app.visits.web;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.visits.PlanVisit;
import cn.bangdai.app.visits.Visits;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Agrees on an appointment or a home visit: for a case, or before there is one. */
@PageController
class PlanVisitPage {

  private final CommandPipeline pipeline;
  private final PlanVisit plan;
  private final Visits visits;
  private final CaseAccess access;

  PlanVisitPage(CommandPipeline pipeline, PlanVisit plan, Visits visits, CaseAccess access) {
    this.pipeline = pipeline;
    this.plan = plan;
    this.visits = visits;
    this.access = access;
  }

  @GetMapping("/visits")
  String all(@ModelAttribute("form") VisitForm form, Actor actor, Model model) {
    return show(null, form, Map.of(), actor, model);
  }

  @GetMapping("/cases/{number}/visits")
  String ofCase(
      @PathVariable String number,
      @ModelAttribute("form") VisitForm form,
      Actor actor,
      Model model) {
    return show(number, form, Map.of(), actor, model);
  }

  @PostMapping("/visits")
  String plan(
      @ModelAttribute("form") VisitForm form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    return send(null, form, actor, model, response, "redirect:/visits");
  }

  @PostMapping("/cases/{number}/visits")
  String planOfCase(
      @PathVariable String number,
      @ModelAttribute("form") VisitForm form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    return send(number, form, actor, model, response, "redirect:/cases/{number}#visits");
  }

  private String send(
      String number,
      VisitForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      String next) {
    try {
      pipeline.run(plan, form.plan(number), new Caller(actor, form.key()));
      return next;
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(number, form.again(), refusal.fields(), actor, model);
    }
  }

  private String show(
      String number, VisitForm form, Map<String, String> errors, Actor actor, Model model) {
    if (number != null) {
      access.requireWork(number, actor);
    }
    model.addAttribute("number", number);
    model.addAttribute("items", number == null ? visits.ahead(actor) : visits.of(number));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "visits/plan";
  }
}
