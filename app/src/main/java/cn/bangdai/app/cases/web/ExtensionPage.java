package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.cases.ExtendLimits;
import cn.bangdai.app.cases.ExtendLimits.Extend;
import cn.bangdai.app.deadlines.CaseDeadlines;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Extends the limits of a decision; says first what that means. */
@PageController
@RequestMapping("/cases/{number}/extension")
class ExtensionPage {

  /** The form as typed. */
  record Form(String key, String workingDays, String reason) {

    Form {
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }

    /** After a refusal the next attempt is a command of its own. */
    Form again() {
      return new Form(null, workingDays, reason);
    }

    /** Null for what is no number: the rule says what it should be. */
    Integer days() {
      boolean number = workingDays != null && workingDays.strip().matches("\\d{1,4}");
      return number ? Integer.valueOf(workingDays.strip()) : null;
    }
  }

  /** What the page says of the case. */
  @Component("factsOfExtension")
  record Facts(CaseHeads heads, CaseDeadlines deadlines) {}

  private final Facts facts;
  private final CommandPipeline pipeline;
  private final ExtendLimits extend;

  ExtensionPage(Facts facts, CommandPipeline pipeline, ExtendLimits extend) {
    this.facts = facts;
    this.pipeline = pipeline;
    this.extend = extend;
  }

  @GetMapping
  String ask(
      @PathVariable String number, @ModelAttribute("form") Form form, Actor actor, Model model) {
    return show(number, form, Map.of(), actor, model);
  }

  @PostMapping
  String extend(
      @PathVariable String number,
      @ModelAttribute("form") Form form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes told) {
    var command = new Extend(number, form.days(), form.reason());
    try {
      pipeline.run(extend, command, new Caller(actor, form.key()));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(number, form.again(), refusal.fields(), actor, model);
    }
    told.addFlashAttribute("extended", true);
    return "redirect:/cases/{number}";
  }

  private String show(
      String number, Form form, Map<String, String> errors, Actor actor, Model model) {
    extend.authorise(new Extend(number, null, null), actor);
    model.addAttribute("head", facts.heads().of(number, actor));
    model.addAttribute(
        "running",
        facts.deadlines().of(number).stream().filter(d -> d.closedAt() == null).toList());
    model.addAttribute("most", extend.most());
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "cases/extension";
  }
}
