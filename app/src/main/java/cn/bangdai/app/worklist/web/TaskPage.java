package cn.bangdai.app.worklist.web;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.TaskDesk;
import cn.bangdai.app.worklist.TaskReading;
import cn.bangdai.app.worklist.TaskSeen;
import cn.bangdai.forms.Form;
import cn.bangdai.forms.Problem;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The page on which one task is done. */
@PageController
class TaskPage {

  private static final String TASK_GONE = "TASK_GONE";

  private final TaskReading reading;
  private final TaskDesk desk;
  private final TaskPageModel pages;
  private final TaskSeen seen;

  TaskPage(TaskReading reading, TaskDesk desk, TaskPageModel pages, TaskSeen seen) {
    this.reading = reading;
    this.desk = desk;
    this.pages = pages;
    this.seen = seen;
  }

  /** What a request says beside the form. */
  private record Visit(String id, String back, Actor actor) {}

  @GetMapping("/tasks/{id}")
  String show(
      @PathVariable String id,
      @RequestParam(required = false) String back,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    return show(new Visit(id, TaskPageBack.of(back), actor), null, List.of(), model, response);
  }

  private String show(
      Visit visit,
      FormInput sent,
      List<Problem> problems,
      Model model,
      HttpServletResponse response) {
    model.addAttribute("back", visit.back());
    try {
      TaskReading.Open open = reading.open(visit.id(), visit.actor());
      seen.opened(visit.id(), visit.actor().username());
      model.addAttribute("sheet", pages.sheet(open, visit.actor(), sent, problems));
      model.addAttribute("key", UUID.randomUUID().toString());
      return "worklist/task";
    } catch (Refusal refusal) {
      return gone(visit, refusal, model, response);
    }
  }

  /** The task was done meanwhile: what became of it, and the way on. */
  private String gone(Visit visit, Refusal refusal, Model model, HttpServletResponse response) {
    if (!TASK_GONE.equals(refusal.code())) {
      throw refusal;
    }
    response.setStatus(refusal.kind().status());
    String number = reading.caseOf(visit.id(), visit.actor());
    model.addAttribute("sentence", refusal.getMessage());
    model.addAttribute("caseNumber", number);
    model.addAttribute("open", reading.ofCase(number, visit.actor()));
    return "worklist/task-gone";
  }

  /** A panel of the page anew, after something that it shows has changed. */
  @GetMapping("/tasks/{id}/panels/{name}")
  String panel(
      @PathVariable String id,
      @PathVariable String name,
      @RequestParam Map<String, String> entered,
      Actor actor,
      Model model) {
    TaskReading.Open open = reading.open(id, actor);
    model.addAttribute("panel", pages.panel(open, name, actor, entered).orElse(null));
    model.addAttribute("taskId", id);
    return "worklist/form :: fresh";
  }

  @PostMapping(path = "/tasks/{id}", params = "do=claim")
  String claim(
      @PathVariable String id,
      @RequestParam String key,
      @RequestParam(required = false) String back,
      Actor actor) {
    desk.claim(id, new Caller(actor, key));
    return redirect("/tasks/{id}", id, back);
  }

  @PostMapping(path = "/tasks/{id}", params = "do=release")
  String release(
      @PathVariable String id,
      @RequestParam String key,
      @RequestParam(required = false) String back,
      Actor actor) {
    desk.release(id, new Caller(actor, key));
    return "redirect:" + TaskPageBack.of(back);
  }

  @PostMapping("/tasks/{id}")
  String complete(
      @PathVariable String id,
      @RequestParam MultiValueMap<String, String> sent,
      Actor actor,
      Model model,
      HttpServletResponse response) {
    Visit visit = new Visit(id, TaskPageBack.of(sent.getFirst("back")), actor);
    Form form = pages.form(reading.keyOf(id));
    FormInput input = FormInput.sent(form, sent);
    List<Problem> problems = input.problems(form);
    if (!problems.isEmpty()) {
      response.setStatus(Refusal.Kind.INVALID.status());
      return show(visit, input, problems, model, response);
    }
    try {
      desk.complete(id, input.json(form), new Caller(actor, sent.getFirst("key")));
      return redirect("/tasks/{id}/done", id, visit.back());
    } catch (Refusal refusal) {
      response.setStatus(refusal.kind().status());
      return show(visit, input, TaskPageModel.problems(refusal), model, response);
    }
  }

  private static String redirect(String path, String id, String back) {
    return "redirect:"
        + UriComponentsBuilder.fromPath(path)
            .queryParam("back", "{back}")
            .encode()
            .buildAndExpand(id, TaskPageBack.of(back))
            .toUriString();
  }
}
