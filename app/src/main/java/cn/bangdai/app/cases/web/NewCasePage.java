package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.CaseDrafts;
import cn.bangdai.app.cases.OpenDuplicates;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.cases.TypedRegistration;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page 新建办件 and its parts show. */
@Component
class NewCasePage {

  private final ItemChoices choices;
  private final IntakeGuide guides;
  private final OpenDuplicates duplicates;
  private final CaseDrafts drafts;
  private final Units units;

  NewCasePage(
      ItemChoices choices,
      IntakeGuide guides,
      OpenDuplicates duplicates,
      CaseDrafts drafts,
      Units units) {
    this.choices = choices;
    this.guides = guides;
    this.duplicates = duplicates;
    this.drafts = drafts;
    this.units = units;
  }

  /** The unit at which this person registers; FORBIDDEN for those who don't. */
  Unit origin(Actor actor) {
    return units.unit(RegisterCase.desk(actor));
  }

  /** The whole page, without errors. */
  String show(Model model, NewCaseForm typed, ItemChoices.Asked asked, Unit unit) {
    Mode mode = mode(typed.get("mode"), unit);
    NewCaseForm form = typed.with("mode", mode.name());
    model.addAttribute("form", form);
    model.addAttribute("modes", RegisterCase.modes(unit));
    model.addAttribute("unit", unit);
    model.addAttribute("idTypes", Applicant.IdType.values());
    model.addAttribute("groups", Applicant.Group.values());
    model.addAttribute("channels", RegisterCase.Channel.values());
    model.addAttribute("timings", RegisterCase.Timing.values());
    defaults(model);
    items(model, asked.in(mode), unit);
    return "cases/new";
  }

  /** As chosen, if it is one of the unit's. */
  Mode mode(String chosen, Unit unit) {
    List<Mode> modes = RegisterCase.modes(unit);
    return modes.stream()
        .filter(mode -> mode.name().equals(chosen))
        .findFirst()
        .orElse(modes.get(0));
  }

  private static void defaults(Model model) {
    Map<String, Object> none =
        Map.of(
            "errors", Map.of(),
            "duplicates", OpenDuplicates.Found.NONE,
            "identifier", IdentifierState.QUIET);
    none.forEach(
        (name, value) -> {
          if (!model.containsAttribute(name)) {
            model.addAttribute(name, value);
          }
        });
  }

  /** The list of items and the guide of the one that is chosen. */
  void items(Model model, ItemChoices.Asked asked, Unit unit) {
    IntakeGuide.Shown guide = guides.of(asked.chosen(), unit, asked.mode());
    model.addAttribute("guide", guide);
    model.addAttribute("choices", choices.of(asked, guide, unit));
    model.addAttribute("any", asked.any());
  }

  /** What is said about the person while they are being typed in. */
  void check(Model model, NewCaseForm form, Actor actor) {
    RegisterCase.Register typed = new TypedRegistration(form::get).command();
    model.addAttribute("form", form);
    model.addAttribute("identifier", IdentifierState.of(typed));
    boolean known = !typed.objections().containsKey("applicant.idNumber");
    model.addAttribute(
        "duplicates",
        known ? duplicates.of(typed.applicant(), typed.item(), actor) : OpenDuplicates.Found.NONE);
    defaults(model);
  }

  /** Keeps what was typed; an empty page ends the draft. Null when there is nothing to keep. */
  Instant keep(NewCaseForm form, Actor actor) {
    Map<String, String> kept = form.kept();
    if (kept.isEmpty()) {
      drafts.discard(actor.username());
      return null;
    }
    return drafts.save(actor.username(), form.key(), kept).orElse(null);
  }
}
