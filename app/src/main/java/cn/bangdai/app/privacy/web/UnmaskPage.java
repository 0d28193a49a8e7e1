package cn.bangdai.app.privacy.web;

import cn.bangdai.app.privacy.PersonalCard;
import cn.bangdai.app.privacy.PersonalField;
import cn.bangdai.app.privacy.Unmask;
import cn.bangdai.app.privacy.UnmaskedValue;
import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.web.PageController;
import cn.bangdai.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 显示: a field unmasked where it stands, or on a page of its own for a browser without scripts. */
@PageController
@RequestMapping("/cases/{number}/applicant/{field}")
class UnmaskPage {

  private final CommandPipeline pipeline;
  private final Showing showing;
  private final CaseAccess access;
  private final Clock clock;

  UnmaskPage(CommandPipeline pipeline, Showing showing, CaseAccess access, Clock clock) {
    this.clock = clock;
    this.pipeline = pipeline;
    this.showing = showing;
    this.access = access;
  }

  /** What is needed to show a field. */
  @Component
  record Showing(Unmask unmask, UnmaskedValue values, PersonalCard cards) {}

  /** Masked again; without a script that is the page of the case. */
  @GetMapping
  String masked(
      @PathVariable String number,
      @PathVariable String field,
      @RequestHeader(name = "HX-Request", required = false) String part,
      Actor actor,
      Model model) {
    access.requireSight(number, actor);
    if (part == null) {
      return "redirect:/cases/" + number;
    }
    PersonalField asked = PersonalField.named(field);
    about(model, number, asked);
    model.addAttribute("masked", showing.cards().masked(number, asked));
    return "privacy/field :: masked";
  }

  @PostMapping("/unmask")
  String unmask(
      @PathVariable String number,
      @PathVariable String field,
      @RequestParam(required = false) String reason,
      @RequestHeader(name = "HX-Request", required = false) String part,
      Caller caller,
      Model model,
      HttpServletResponse response) {
    PersonalField asked = PersonalField.named(field);
    about(model, number, asked);
    model.addAttribute("reason", reason);
    try {
      Unmask.Granted granted =
          pipeline.run(showing.unmask(), new Unmask.Ask(number, asked, reason), caller);
      if (asked == PersonalField.PAPERS) {
        return "redirect:/cases/" + number;
      }
      UnmaskedValue.Shown shown = showing.values().of(granted.id(), caller.actor());
      model.addAttribute("shown", shown);
      model.addAttribute("seconds", seconds(shown));
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.INVALID) {
        throw refusal;
      }
      // Asked for the first time, the missing reason is a question and no mistake.
      model.addAttribute("error", reason == null ? null : refusal.getMessage());
      response.setStatus(part == null && reason != null ? refusal.kind().status() : 200);
    }
    return part == null ? "privacy/unmask" : "privacy/field :: answer";
  }

  /** After how many the value is taken from the page. */
  private long seconds(UnmaskedValue.Shown shown) {
    return Math.max(1, Duration.between(clock.instant(), shown.until()).toSeconds());
  }

  private static void about(Model model, String number, PersonalField field) {
    model.addAttribute("number", number);
    model.addAttribute("field", field);
  }
}
