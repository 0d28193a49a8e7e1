package cn.bangdai.app.supervision.web;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Paging;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.supervision.MatterList;
import cn.bangdai.app.supervision.MatterPerson;
import cn.bangdai.app.supervision.MatterSource;
import cn.bangdai.app.supervision.RegisterUnresolved;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 办不成事: the register, an entry, and making one. */
@PageController
class UnresolvedPages {

  private final CommandPipeline pipeline;
  private final RegisterUnresolved register;
  private final MatterList matters;
  private final MatterPerson people;
  private final TaskReading tasks;
  private final BesideLines lines;

  UnresolvedPages(
      CommandPipeline pipeline,
      RegisterUnresolved register,
      MatterList matters,
      MatterPerson people,
      TaskReading tasks,
      BesideLines lines) {
    this.pipeline = pipeline;
    this.register = register;
    this.matters = matters;
    this.people = people;
    this.tasks = tasks;
    this.lines = lines;
  }

  @GetMapping("/unresolved")
  String list(
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(required = false) String cursor,
      Actor actor,
      Model model) {
    model.addAttribute("page", matters.find(!all, cursor, Paging.size(null), actor));
    model.addAttribute("all", all);
    model.addAttribute("lines", lines);
    model.addAttribute("registers", RegisterUnresolved.mayRegister(actor));
    return "supervision/unresolved-list";
  }

  @GetMapping("/unresolved/new")
  String form(@RequestParam(name = "case", required = false) String about, Model model) {
    return form(MatterForm.fresh(about), model);
  }

  @PostMapping("/unresolved/new")
  String register(
      @ModelAttribute MatterForm form, Actor actor, Model model, HttpServletResponse response) {
    try {
      RegisterUnresolved.Registered done =
          pipeline.run(register, form.command(), new Caller(actor, form.key()));
      return "redirect:/unresolved/" + done.number();
    } catch (Refusal refusal) {
      if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      model.addAttribute("refusal", refusal);
      model.addAttribute("errors", refusal.fields());
      return form(form.renewed(), model);
    }
  }

  private static String form(MatterForm form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("sources", MatterSource.values());
    if (!model.containsAttribute("errors")) {
      model.addAttribute("errors", Map.of());
    }
    return "supervision/unresolved-new";
  }

  @GetMapping("/unresolved/{number}")
  String one(@PathVariable String number, Actor actor, Model model) {
    MatterList.Detail detail = matters.of(number, actor);
    String key = detail.matter().caseNumber() == null ? number : detail.matter().caseNumber();
    List<TaskReading.Open> open =
        matters.worksOn(number, actor) ? tasks.ofCase(key, actor) : List.of();
    model.addAttribute("matter", detail.matter());
    model.addAttribute("line", lines.matter(detail.matter(), detail.steps()));
    model.addAttribute("unit", lines.place(detail.matter().unit()));
    model.addAttribute(
        "open", open.stream().filter(o -> number.equals(o.task().facts().get("subject"))).toList());
    return "supervision/unresolved";
  }

  /** Name and telephone on the same page, once; it is written down who looked. */
  @PostMapping("/unresolved/{number}/person")
  String person(
      @PathVariable String number, Actor actor, Model model, HttpServletResponse response) {
    model.addAttribute("person", people.of(number, actor));
    response.setHeader("Cache-Control", "no-store");
    return one(number, actor, model);
  }
}
