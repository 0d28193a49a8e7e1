package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.notices.AcknowledgeNotice;
import cn.bangdai.app.notices.AcknowledgeNotice.Acknowledge;
import cn.bangdai.app.notices.Notices;
import cn.bangdai.app.notices.SignatureResult;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the answer of an applicant to a notice is written down: signed, by telephone, refused. */
@PageController
@RequestMapping("/cases/{number}/documents/{id}/acknowledgement")
class AcknowledgementPage {

  /**
   * The form as typed.
   *
   * @param task id of the task from whose page one came; null from elsewhere
   */
  record Form(
      String key, String task, String result, String witnesses, String postNumber, String note) {

    private static final String TASK_ID = "[\\w-]{1,64}";

    Form {
      task = task != null && task.matches(TASK_ID) ? task : null;
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
      result = result == null ? SignatureResult.SIGNED.name() : result;
    }

    SignatureResult chosen() {
      return Arrays.stream(SignatureResult.values())
          .filter(r -> r.name().equals(result))
          .findFirst()
          .orElse(null);
    }

    /** After a refusal the next attempt is a command of its own. */
    Form again() {
      return new Form(null, task, result, witnesses, postNumber, note);
    }
  }

  /** What the page says of the case and the notice. */
  @Component("factsOfAcknowledgement")
  record Facts(CaseAccess access, CaseHeads heads, Notices notices, CasePageWords words) {}

  private final Facts facts;
  private final CommandPipeline pipeline;
  private final AcknowledgeNotice acknowledge;

  AcknowledgementPage(Facts facts, CommandPipeline pipeline, AcknowledgeNotice acknowledge) {
    this.facts = facts;
    this.pipeline = pipeline;
    this.acknowledge = acknowledge;
  }

  @GetMapping
  String ask(
      @PathVariable String number,
      @PathVariable String id,
      @ModelAttribute Form form,
      Actor actor,
      Model model) {
    facts.access().requireWork(number, actor);
    return show(number, id, form, actor, model);
  }

  @PostMapping
  String answer(
      @PathVariable String number,
      @PathVariable String id,
      @ModelAttribute Form form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    var command =
        new Acknowledge(
            number, uuid(id), form.chosen(), form.witnesses(), form.postNumber(), form.note());
    try {
      pipeline.run(acknowledge, command, new Caller(actor, form.key()));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      model.addAttribute("errors", refusal.fields());
      return show(number, id, form.again(), actor, model);
    }
    return form.task() == null
        ? "redirect:/cases/{number}/documents/{id}"
        : "redirect:/tasks/" + form.task();
  }

  private String show(String number, String id, Form form, Actor actor, Model model) {
    var notice = facts.notices().get(number, uuid(id), actor);
    model.addAttribute("head", facts.heads().of(number, actor));
    model.addAttribute("notice", notice);
    model.addAttribute("unit", facts.words().place(notice.unit()));
    model.addAttribute("form", form);
    model.addAttribute("results", SignatureResult.values());
    if (!model.containsAttribute("errors")) {
      model.addAttribute("errors", Map.of());
    }
    return "cases/acknowledgement";
  }

  /** Something that is no id names no document. */
  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Notices.notFound();
    }
  }
}
