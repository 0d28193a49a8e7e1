package cn.bangdai.app.supervision.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CaseHeads;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.app.supervision.AskCoordination;
import cn.bangdai.app.supervision.OpenRectification;
import cn.bangdai.app.supervision.Ratings;
import cn.bangdai.app.supervision.UrgeCase;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking something beside a case: a page each, that says first what will come of it. */
@PageController
class AskPages {

  /** What can be asked; the name stands in addresses and messages. */
  enum What {
    URGING,
    COORDINATION,
    RECTIFICATION;

    /** As in addresses. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The commands behind the pages. */
  @Component
  record Asking(UrgeCase urge, AskCoordination ask, OpenRectification rectify) {}

  private final CommandPipeline pipeline;
  private final Asking asking;
  private final CaseHeads heads;
  private final BesideRights rights;
  private final Ratings ratings;

  AskPages(
      CommandPipeline pipeline,
      Asking asking,
      CaseHeads heads,
      BesideRights rights,
      Ratings ratings) {
    this.pipeline = pipeline;
    this.asking = asking;
    this.heads = heads;
    this.rights = rights;
    this.ratings = ratings;
  }

  @GetMapping("/cases/{number}/{what:urging|coordination|rectification}")
  String page(@PathVariable String number, @PathVariable String what, Actor actor, Model model) {
    return show(heads.of(number, actor), what(what), AskForm.fresh(), actor, model);
  }

  @PostMapping("/cases/{number}/{what:urging|coordination|rectification}")
  String ask(
      @PathVariable String number,
      @PathVariable String what,
      @ModelAttribute AskForm form,
      Actor actor,
      Model model,
      HttpServletResponse response,
      RedirectAttributes told) {
    try {
      run(number, what(what), form, new Caller(actor, form.key()));
    } catch (Refusal refusal) {
      CaseHead head = heads.of(number, actor);
      response.setStatus(refusal.kind().status());
      model.addAttribute("refusal", refusal);
      model.addAttribute("errors", refusal.fields());
      return show(head, what(what), form.renewed(), actor, model);
    }
    told.addFlashAttribute("asked", what);
    return "redirect:/cases/" + number;
  }

  private void run(String number, What what, AskForm form, Caller caller) {
    switch (what) {
      case URGING ->
          pipeline.run(asking.urge(), new UrgeCase.Urge(number, form.text(), form.unit()), caller);
      case COORDINATION ->
          pipeline.run(asking.ask(), new AskCoordination.Ask(number, form.text()), caller);
      case RECTIFICATION ->
          pipeline.run(asking.rectify(), new OpenRectification.Open(number), caller);
    }
  }

  private String show(CaseHead head, What what, AskForm form, Actor actor, Model model) {
    model.addAttribute("head", head);
    model.addAttribute("what", what.word());
    model.addAttribute("form", form);
    model.addAttribute(
        "units", what == What.URGING ? rights.mayBeUrged(head.number(), actor) : List.of());
    model.addAttribute("rating", ratings.of(head.number()).orElse(null));
    if (!model.containsAttribute("errors")) {
      model.addAttribute("errors", Map.of());
    }
    return "supervision/ask";
  }

  private static What what(String word) {
    return What.valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }
}
