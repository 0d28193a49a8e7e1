package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.CaseDrafts;
import cn.bangdai.app.cases.RecordInquiry;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What 新建办件 asks for while it is being filled in. Nothing personal goes into an address: parts that
 * need what was typed are posted.
 */
@PageController
class NewCaseParts {

  private final NewCasePage page;
  private final CaseDrafts drafts;
  private final Units units;

  NewCaseParts(NewCasePage page, CaseDrafts drafts, Units units) {
    this.page = page;
    this.drafts = drafts;
    this.units = units;
  }

  /** The list of items, for 新建办件 and, with {@code any}, for an inquiry. */
  @GetMapping("/cases/new/items")
  String items(
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String sector,
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "false") boolean any,
      @RequestParam(defaultValue = "") String mode,
      Actor actor,
      Model model) {
    items(model, ItemChoices.Asked.of(q, sector, item, any), mode, actor);
    return "cases/new :: found";
  }

  @GetMapping("/cases/new/guide")
  String guide(
      @RequestParam(defaultValue = "") String item,
      @RequestParam(defaultValue = "false") boolean any,
      @RequestParam(defaultValue = "") String mode,
      Actor actor,
      Model model) {
    items(model, ItemChoices.Asked.of("", "", item, any), mode, actor);
    return "cases/new :: guide";
  }

  /** The item's whole list on a sheet of paper. */
  @GetMapping("/cases/new/materials")
  String materials(@RequestParam(defaultValue = "") String item, Actor actor, Model model) {
    Unit unit = counter(actor);
    page.items(model, ItemChoices.Asked.of("", "", item, true), unit);
    model.addAttribute("unit", unit);
    return "cases/inquiry-materials";
  }

  private void items(Model model, ItemChoices.Asked asked, String mode, Actor actor) {
    Unit unit = mode.isEmpty() ? counter(actor) : page.origin(actor);
    page.items(model, mode.isEmpty() ? asked : asked.in(page.mode(mode, unit)), unit);
  }

  private Unit counter(Actor actor) {
    return units.unit(RecordInquiry.counter(actor));
  }

  /** The same search without a script: the page again, everything kept. */
  @PostMapping("/cases/new/find")
  String find(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
    Unit unit = page.origin(actor);
    NewCaseForm form = NewCaseForm.sent(parameters);
    page.keep(form, actor);
    page.check(model, form, actor);
    ItemChoices.Asked asked =
        ItemChoices.Asked.of(
            parameters.getFirst("q"), parameters.getFirst("sector"), form.get("item"), false);
    return page.show(model, form, asked, unit);
  }

  /** Where a reload, or the other language, leads after such a search. */
  @GetMapping({"/cases/new/find", "/cases/new/draft", "/cases/new/clear", "/cases/new/inquiry"})
  String again() {
    return "redirect:/cases/new";
  }

  /** Is the identifier right, and is there an open case of the same person? */
  @PostMapping("/cases/new/check")
  String check(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
    page.origin(actor);
    page.check(model, NewCaseForm.sent(parameters), actor);
    return "cases/new :: check";
  }

  @PostMapping("/cases/new/draft")
  String draft(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestHeader(name = "HX-Request", required = false) String htmx,
      Actor actor,
      Model model) {
    page.origin(actor);
    model.addAttribute("savedAt", page.keep(NewCaseForm.sent(parameters), actor));
    return htmx == null ? "redirect:/cases/new" : "cases/new :: draft";
  }

  @PostMapping("/cases/new/clear")
  String clear(Actor actor) {
    drafts.discard(actor.username());
    return "redirect:/cases/new";
  }

  /** 只是咨询: what was typed goes along. */
  @PostMapping("/cases/new/inquiry")
  String inquiry(@RequestParam MultiValueMap<String, String> parameters, Actor actor) {
    RecordInquiry.counter(actor);
    page.keep(NewCaseForm.sent(parameters), actor);
    return "redirect:/inquiries/new?draft=true";
  }
}
