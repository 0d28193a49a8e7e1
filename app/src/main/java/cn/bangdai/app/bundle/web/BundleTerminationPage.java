package cn.bangdai.app.bundle.web;

import cn.bangdai.app.bundle.BundleDetails;
import cn.bangdai.app.bundle.TerminateBundle;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends all open lines because the applicant asks for it; one line ends on its case's own page. */
@PageController
class BundleTerminationPage {

  /** The form as typed; evidence one piece a line. */
  record Form(String key, String reason, String evidence) {

    Form {
      key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
      reason = reason == null ? "" : reason.strip();
      evidence = evidence == null ? "" : evidence.strip();
    }

    List<String> lines() {
      return evidence.lines().map(String::strip).filter(Predicate.not(String::isEmpty)).toList();
    }
  }

  private final BundleDetails details;
  private final CommandPipeline pipeline;
  private final TerminateBundle terminate;

  BundleTerminationPage(
      BundleDetails details, CommandPipeline pipeline, TerminateBundle terminate) {
    this.details = details;
    this.pipeline = pipeline;
    this.terminate = terminate;
  }

  @GetMapping("/bundles/{number}/termination")
  String form(@PathVariable String number, Actor actor, Model model) {
    model.addAttribute("bundle", details.of(number, actor));
    model.addAttribute("form", new Form(null, null, null));
    return "bundle/termination";
  }

  @PostMapping("/bundles/{number}/termination")
  Object terminate(
      @PathVariable String number,
      @ModelAttribute Form form,
      Actor actor,
      Model model,
      RedirectAttributes told) {
    var command =
        new TerminateBundle.Terminate(
            number, Condition.APPLICANT_REQUEST, form.reason(), form.lines());
    try {
      var done = pipeline.run(terminate, command, new Caller(actor, form.key()));
      told.addFlashAttribute("terminated", done.cases().size());
      return "redirect:/bundles/" + number;
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      model.addAttribute("bundle", details.of(number, actor));
      model.addAttribute("form", new Form(null, form.reason(), form.evidence()));
      model.addAttribute("refusal", refusal);
      return new ModelAndView(
          "bundle/termination", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }
}
