package cn.bangdai.app.worklist.web;

import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.worklist.ListNotice;
import cn.bangdai.app.worklist.SavedFilters;
import cn.bangdai.app.worklist.TaskQuery;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 工作台: the list of tasks, home of everyone who works here. */
@PageController
class WorklistController {

  private final ListAddresses addresses;
  private final ListPage page;
  private final ListChoices choices;
  private final SavedFilters saved;
  private final List<ListNotice> notices;

  WorklistController(
      ListAddresses addresses,
      ListPage page,
      ListChoices choices,
      SavedFilters saved,
      List<ListNotice> notices) {
    this.addresses = addresses;
    this.page = page;
    this.choices = choices;
    this.saved = saved;
    this.notices = notices;
  }

  @GetMapping("/tasks")
  String list(
      @RequestParam Map<String, String> asked,
      Model model,
      Actor actor,
      HttpServletResponse response) {
    Map<String, String> wanted = new HashMap<>(asked);
    wanted.putIfAbsent("scope", home(actor));
    try {
      return show(addresses.read(wanted), model, actor);
    } catch (Refusal tooLong) {
      return again(wanted, tooLong, model, actor, response);
    }
  }

  /** Comes as a form and leads to an address that tells nobody whom it looks for. */
  @PostMapping("/tasks/find")
  String find(
      @RequestParam Map<String, String> asked,
      Model model,
      Actor actor,
      HttpServletResponse response) {
    try {
      return "redirect:" + addresses.read(asked).first();
    } catch (Refusal tooLong) {
      return again(asked, tooLong, model, actor, response);
    }
  }

  /** After signing in again. */
  @GetMapping("/tasks/find")
  String found() {
    return "redirect:" + ListAddress.PATH;
  }

  private String again(
      Map<String, String> asked,
      Refusal tooLong,
      Model model,
      Actor actor,
      HttpServletResponse response) {
    if (!tooLong.fields().containsKey("q")) {
      throw tooLong;
    }
    response.setStatus(tooLong.kind().status());
    model.addAttribute("textProblem", tooLong.getMessage());
    model.addAttribute("typed", asked.get("q"));
    return show(addresses.read(Map.of("scope", asked.getOrDefault("scope", ""))), model, actor);
  }

  /** Who only watches begins with what the unit does. */
  private static String home(Actor actor) {
    boolean watches = actor.posts().stream().allMatch(Rights::watches);
    return watches ? "unit" : "mine";
  }

  private String show(ListAddress address, Model model, Actor actor) {
    page.add(model, address, actor);
    page.addHead(model, actor);
    choices.add(model, address.query(), actor);
    model.addAttribute(
        "notices", notices.stream().flatMap(notice -> notice.of(actor).stream()).toList());
    return "worklist/list";
  }

  /**
   * What a page that stands open asks from time to time: 204 when it would look the same; a line
   * that offers to fetch what is new; or, when nothing is new but something on it changed, the
   * list.
   */
  @GetMapping("/tasks/changes")
  String changes(
      @RequestParam Map<String, String> asked,
      @RequestParam String version,
      @RequestParam long since,
      Model model,
      Actor actor,
      HttpServletResponse response) {
    ListAddress address = addresses.read(asked);
    if (page.add(model, address, actor).equals(version)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return null;
    }
    int fresh = page.since(address, since, actor);
    if (fresh == 0) {
      model.addAttribute("lamps", ListChoices.LAMPS);
      return "worklist/list :: changed";
    }
    model.addAttribute("fresh", fresh);
    response.setHeader("HX-Retarget", "#news");
    response.setHeader("HX-Reswap", "innerHTML");
    return "worklist/list :: news";
  }

  @PostMapping("/tasks/filters")
  String save(
      @RequestParam String query,
      @RequestParam(defaultValue = "") String name,
      Model model,
      Actor actor,
      HttpServletResponse response) {
    ListAddress address = addresses.read(query);
    try {
      saved.save(actor.username(), name, address.filter());
      return "redirect:" + address.first();
    } catch (Refusal refusal) {
      response.setStatus(refusal.kind().status());
      model.addAttribute("filterProblem", refusal.getMessage());
      model.addAttribute("filterName", name);
      return show(address, model, actor);
    }
  }

  @PostMapping("/tasks/filters/delete")
  String delete(@RequestParam String query, @RequestParam String name, Actor actor) {
    saved.delete(actor.username(), name);
    return "redirect:" + addresses.read(query).first();
  }

  /** For templates: the scopes in the order of their tabs. */
  @ModelAttribute("scopes")
  TaskQuery.Scope[] scopes() {
    return TaskQuery.Scope.values();
  }
}
