package cn.bangdai.app.people.web;

import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.people.PeopleDesk;
import cn.bangdai.app.people.ReassignResponsible;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** 改派首办负责人. */
@PageController
@RequestMapping("/cases/{number}/responsible")
class ResponsiblePage {

  /** The form as typed. */
  record Form(String key, String to, String reason) {

    Form {
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }
  }

  private final CaseHeads heads;
  private final PeopleDesk desk;
  private final ReassignResponsible reassign;

  ResponsiblePage(CaseHeads heads, PeopleDesk desk, ReassignResponsible reassign) {
    this.heads = heads;
    this.desk = desk;
    this.reassign = reassign;
  }

  @GetMapping
  String ask(
      @PathVariable String number, @ModelAttribute("form") Form form, Actor actor, Model model) {
    return show(number, form, Map.of(), actor, model);
  }

  @PostMapping
  String reassign(
      @PathVariable String number,
      @ModelAttribute("form") Form form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var command = new ReassignResponsible.Reassign(number, form.to(), form.reason());
    try {
      desk.run(reassign, command, new Caller(actor, form.key()));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(number, new Form(null, form.to(), form.reason()), refusal.fields(), actor, model);
    }
    return "redirect:/cases/{number}";
  }

  private String show(
      String number, Form form, Map<String, String> errors, Actor actor, Model model) {
    reassign.authorise(new ReassignResponsible.Reassign(number, null, null), actor);
    model.addAttribute("head", heads.of(number, actor));
    model.addAttribute("choices", reassign.choices(number));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "people/responsible";
  }
}
