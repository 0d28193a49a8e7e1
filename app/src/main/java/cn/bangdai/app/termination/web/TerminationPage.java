package cn.bangdai.app.termination.web;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends a case early, or asks for it; says first what will happen. */
@PageController
@RequestMapping("/cases/{number}/termination")
class TerminationPage {

  private static final String PAGE = "termination/termination";

  private final TerminationScene scene;
  private final CommandPipeline pipeline;
  private final TerminateCase terminate;

  TerminationPage(TerminationScene scene, CommandPipeline pipeline, TerminateCase terminate) {
    this.scene = scene;
    this.pipeline = pipeline;
    this.terminate = terminate;
  }

  @GetMapping
  String form(
      @PathVariable String number,
      @ModelAttribute("form") TerminationForm form,
      Actor actor,
      Model model) {
    scene.show(number, form, actor, model);
    return PAGE;
  }

  @PostMapping
  String terminate(
      @PathVariable String number,
      @ModelAttribute("form") TerminationForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes told) {
    try {
      var done = pipeline.run(terminate, form.command(number), new Caller(actor, form.key()));
      told.addFlashAttribute(
          done.condition().reviewed() ? "terminationRequested" : "terminated", true);
      return "redirect:/cases/{number}";
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      response.setStatus(refusal.kind().status());
      scene.show(number, form.again(), actor, model);
      model.addAttribute("refusal", refusal);
      return PAGE;
    }
  }
}
