package cn.bangdai.app.visits.web;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.visits.CloseVisit;
import cn.bangdai.app.visits.ShowVisit;
import cn.bangdai.app.visits.Visit;
import cn.bangdai.app.visits.VisitContact;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One appointment or home visit, and what came of it. */
@PageController
class VisitPage {

  /** How it can end, in the order in which it is offered. */
  static final List<Visit.State> ENDS =
      List.of(Visit.State.DONE, Visit.State.MISSED, Visit.State.CANCELLED);

  /** What came of it, as typed. */
  record Result(String key, String state, String people, String outcome) {

    Result {
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    /** After a refusal the next attempt is a command of its own. */
    Result again() {
      return new Result(null, state, people, outcome);
    }

    CloseVisit.Close close(long id) {
      Visit.State read =
          Arrays.stream(Visit.State.values())
              .filter(s -> s.name().equals(state))
              .findFirst()
              .orElse(null);
      return new CloseVisit.Close(id, read, people, outcome);
    }
  }

  private final CommandPipeline pipeline;
  private final CloseVisit close;
  private final VisitContact contact;
  private final ShowVisit shown;

  VisitPage(CommandPipeline pipeline, CloseVisit close, VisitContact contact, ShowVisit shown) {
    this.pipeline = pipeline;
    this.close = close;
    this.contact = contact;
    this.shown = shown;
  }

  @GetMapping("/visits/{id}")
  String one(@PathVariable long id, @ModelAttribute("form") Result form, Actor actor, Model model) {
    return show(id, form, Map.of(), actor, model);
  }

  @PostMapping("/visits/{id}")
  String close(
      @PathVariable long id,
      @ModelAttribute("form") Result form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    try {
      Visit visit = pipeline.run(close, form.close(id), new Caller(actor, form.key()));
      return visit.caseNumber() == null
          ? "redirect:/visits"
          : "redirect:/cases/" + visit.caseNumber() + "#visits";
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(id, form.again(), refusal.fields(), actor, model);
    }
  }

  @PostMapping("/visits/{id}/contact")
  String contact(
      @PathVariable long id, @ModelAttribute("form") Result form, Actor actor, Model model) {
    model.addAttribute(
        "contact", pipeline.run(contact, new VisitContact.Look(id), new Caller(actor, null)));
    return show(id, form, Map.of(), actor, model);
  }

  private String show(long id, Result form, Map<String, String> errors, Actor actor, Model model) {
    model.addAttribute("visit", shown.of(id, actor));
    model.addAttribute("ends", ENDS);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "visits/visit";
  }
}
