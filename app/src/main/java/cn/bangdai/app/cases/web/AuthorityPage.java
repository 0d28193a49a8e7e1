package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.custody.HandToAuthority;
import cn.bangdai.app.custody.HandToAuthority.Give;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands papers of a case to an authority against its receipt. */
@PageController
@RequestMapping("/cases/{number}/custody/authority")
class AuthorityPage {

  /** The form as typed. */
  record Form(String key, List<String> pieces, String authority, String receipt, String reason) {

    Form {
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
      pieces = pieces == null ? List.of() : pieces;
    }

    /** After a refusal the next attempt is a command of its own. */
    Form again() {
      return new Form(null, pieces, authority, receipt, reason);
    }
  }

  /** What the page says of the case. */
  @Component("factsOfAuthority")
  record Facts(CaseAccess access, CaseHeads heads) {}

  private final Facts facts;
  private final CommandPipeline pipeline;
  private final HandToAuthority handToAuthority;

  AuthorityPage(Facts facts, CommandPipeline pipeline, HandToAuthority handToAuthority) {
    this.facts = facts;
    this.pipeline = pipeline;
    this.handToAuthority = handToAuthority;
  }

  @GetMapping
  String ask(
      @PathVariable String number, @ModelAttribute("form") Form form, Actor actor, Model model) {
    return show(number, form, Map.of(), actor, model);
  }

  @PostMapping
  String give(
      @PathVariable String number,
      @ModelAttribute("form") Form form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var give = new Give(number, form.pieces(), form.authority(), form.receipt(), form.reason());
    try {
      pipeline.run(handToAuthority, give, new Caller(actor, form.key()));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(number, form.again(), refusal.fields(), actor, model);
    }
    return "redirect:/cases/{number}";
  }

  private String show(
      String number, Form form, Map<String, String> errors, Actor actor, Model model) {
    facts.access().requireWork(number, actor);
    model.addAttribute("head", facts.heads().of(number, actor));
    model.addAttribute("held", handToAuthority.heldBy(number, actor));
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "cases/authority";
  }
}
