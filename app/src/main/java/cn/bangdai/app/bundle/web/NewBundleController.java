package cn.bangdai.app.bundle.web;

import cn.bangdai.app.bundle.RegisterBundle;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记一件事、项目: the page, its parts and its submission. */
@PageController
class NewBundleController {

  private final CommandPipeline pipeline;
  private final RegisterBundle register;
  private final NewBundlePage page;

  NewBundleController(CommandPipeline pipeline, RegisterBundle register, NewBundlePage page) {
    this.pipeline = pipeline;
    this.register = register;
    this.page = page;
  }

  @GetMapping("/bundles/new")
  String open(
      @RequestParam(required = false) String theme,
      @RequestParam(required = false) String project,
      Actor actor,
      Model model) {
    Unit unit = page.origin(actor);
    return page.show(model, page.fresh(theme, project != null, unit), unit);
  }

  /** The list of a search, with what is ticked; and the materials, as ticks come and go. */
  @GetMapping("/bundles/new/items")
  String items(
      @RequestParam MultiValueMap<String, String> parameters,
      @RequestParam(defaultValue = "found") String part,
      Actor actor,
      Model model) {
    page.parts(model, BundleForm.sent(parameters), page.origin(actor));
    return part.equals("materials") ? "bundle/new :: materials" : "bundle/new :: found";
  }

  /** The same search without a script: the page again, everything kept. */
  @PostMapping("/bundles/new/find")
  String find(@RequestParam MultiValueMap<String, String> parameters, Actor actor, Model model) {
    return page.show(model, BundleForm.sent(parameters), page.origin(actor));
  }

  /** Where a reload, or the other language, leads after such a search. */
  @GetMapping("/bundles/new/find")
  String found() {
    return "redirect:/bundles/new";
  }

  @PostMapping("/bundles/new")
  String register(
      @RequestParam MultiValueMap<String, String> parameters,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes told) {
    BundleForm form = BundleForm.sent(parameters);
    try {
      RegisterBundle.Registered done =
          pipeline.run(register, form.command(), new Caller(actor, form.key()));
      told.addFlashAttribute("registered", done.cases().size());
      return "redirect:/bundles/" + done.number();
    } catch (Refusal refusal) {
      response.setStatus(refusal.kind().status());
      BundleForm again = page.refused(model, form, refusal);
      return page.show(model, again, page.origin(actor));
    }
  }
}
