package cn.bangdai.app.worklist.web;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.AssignChoices;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskDesk;
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

/** 转派: gives a task to somebody who is there and could do it, with a word why. */
@PageController
@RequestMapping("/tasks/{id}/assign")
class AssignPage {

  /** The form as typed. */
  record Form(String key, String to, String reason) {

    Form {
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    }
  }

  private final AssignChoices choices;
  private final TaskDesk desk;
  private final Units units;

  AssignPage(AssignChoices choices, TaskDesk desk, Units units) {
    this.choices = choices;
    this.desk = desk;
    this.units = units;
  }

  @GetMapping
  String ask(@PathVariable String id, @ModelAttribute("form") Form form, Actor actor, Model model) {
    return show(id, form, Map.of(), actor, model);
  }

  @PostMapping
  String assign(
      @PathVariable String id,
      @ModelAttribute("form") Form form,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    try {
      desk.assign(id, form.to(), form.reason(), new Caller(actor, form.key()));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      return show(id, new Form(null, form.to(), form.reason()), refusal.fields(), actor, model);
    }
    return "redirect:/tasks/{id}";
  }

  private String show(String id, Form form, Map<String, String> errors, Actor actor, Model model) {
    OpenTask task = choices.task(id, actor);
    model.addAttribute("task", task);
    model.addAttribute("choices", choices.of(task));
    model.addAttribute("units", units);
    model.addAttribute("form", form);
    model.addAttribute("errors", errors);
    return "worklist/assign";
  }
}
