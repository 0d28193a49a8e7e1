package cn.bangdai.app.termination.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.custody.PaperTrail;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a case early because the applicant asks for it; says first what will happen. */
@PageController
class TerminationPage {

  /** The form as typed; evidence one piece a line. */
  record Form(String key, String reason, String evidence) {

    Form {
      reason = reason == null ? "" : reason.strip();
      evidence = evidence == null ? "" : evidence.strip();
    }

    List<String> lines() {
      return evidence.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    }
  }

  /** What the page says of the case. */
  @Component("factsOfTermination")
  record Facts(
      CaseAccess access, CaseStore cases, CaseHeads heads, PaperTrail papers, Units units) {

    /**
     * @throws Refusal unless the actor sees the case, works on it, and it is open
     */
    CaseHead open(String number, Actor actor) {
      access.requireWork(number, actor);
      cases.load(number).requireOpen();
      return heads.of(number, actor);
    }

    /** Pieces by the place that holds them; under an empty name those on their way. */
    Map<String, Long> whereabouts(String number) {
      return papers.of(number).pieces().stream()
          .filter(p -> p.unit() != null || p.state().name().equals("IN_TRANSIT"))
          .collect(
              Collectors.groupingBy(
                  p -> p.unit() == null ? "" : place(p.unit()),
                  java.util.TreeMap::new,
                  Collectors.counting()));
    }

    String place(String unit) {
      return units.find(unit).map(Unit::windowName).orElse(unit);
    }
  }

  private final Facts facts;
  private final CommandPipeline pipeline;
  private final TerminateCase terminate;

  TerminationPage(Facts facts, CommandPipeline pipeline, TerminateCase terminate) {
    this.facts = facts;
    this.pipeline = pipeline;
    this.terminate = terminate;
  }

  @GetMapping("/cases/{number}/termination")
  String form(@PathVariable String number, Actor actor, Model model) {
    show(number, new Form(UUID.randomUUID().toString(), "", ""), actor, model);
    return "termination/termination";
  }

  @PostMapping("/cases/{number}/termination")
  Object terminate(
      @PathVariable String number,
      @ModelAttribute Form form,
      Actor actor,
      Model model,
      RedirectAttributes told) {
    try {
      pipeline.run(terminate, command(number, form), new Caller(actor, key(form)));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      show(
          number,
          new Form(UUID.randomUUID().toString(), form.reason(), form.evidence()),
          actor,
          model);
      model.addAttribute("refusal", refusal);
      return new ModelAndView(
          "termination/termination", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
    told.addFlashAttribute("terminated", true);
    return "redirect:/cases/" + number;
  }

  private static TerminateCase.Terminate command(String number, Form form) {
    return new TerminateCase.Terminate(
        number, Condition.APPLICANT_REQUEST, form.reason(), form.lines());
  }

  private static String key(Form form) {
    return form.key() == null || form.key().isBlank() ? null : form.key();
  }

  private void show(String number, Form form, Actor actor, Model model) {
    CaseHead head = facts.open(number, actor);
    model.addAttribute("head", head);
    model.addAttribute("origin", facts.place(head.origin()));
    model.addAttribute("papers", facts.whereabouts(number));
    model.addAttribute("form", form);
  }
}
