package cn.bangdai.app.bundle.web;

import cn.bangdai.app.bundle.Themes;
import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.BundleKind;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.catalogue.Mode;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page 登记一件事、项目 and its parts show. */
@Component
class NewBundlePage {

  private final BundleChoices choices;
  private final Units units;

  NewBundlePage(BundleChoices choices, Units units) {
    this.choices = choices;
    this.units = units;
  }

  /** The unit at which this person registers; FORBIDDEN for those who don't. */
  Unit origin(Actor actor) {
    return units.unit(RegisterCase.origin(Mode.PROXY, actor));
  }

  /**
   * An empty page: for the theme of that name, for the first one, or for a project.
   *
   * @param theme null when none was chosen
   */
  BundleForm fresh(String theme, boolean project, Unit unit) {
    List<Themes.Theme> offered = choices.themes(unit);
    if (project || offered.isEmpty()) {
      return BundleForm.fresh(BundleKind.PROJECT, "", List.of());
    }
    Themes.Theme chosen =
        offered.stream().filter(t -> t.name().equals(theme)).findFirst().orElse(offered.get(0));
    return BundleForm.fresh(BundleKind.THEME, chosen.name(), choices.offered(chosen, unit));
  }

  /** The whole page. */
  String show(Model model, BundleForm form, Unit unit) {
    model.addAttribute("unit", unit);
    model.addAttribute("themes", choices.themes(unit));
    model.addAttribute("departments", departments(unit));
    model.addAttribute("idTypes", Applicant.IdType.values());
    model.addAttribute("groups", Applicant.Group.values());
    model.addAttribute("channels", RegisterCase.Channel.values());
    model.addAttribute("timings", RegisterCase.Timing.values());
    if (!model.containsAttribute("errors")) {
      model.addAttribute("errors", Map.of());
    }
    parts(model, form, unit);
    return "bundle/new";
  }

  /** The list of items and the set of materials. */
  void parts(Model model, BundleForm form, Unit unit) {
    model.addAttribute("form", form);
    model.addAttribute("choices", choices.of(form, unit));
    model.addAttribute("materials", choices.materials(form.items()));
  }

  private List<Unit> departments(Unit unit) {
    return units
        .county(unit.code())
        .map(county -> units.departmentsOf(county.code()))
        .orElse(List.of());
  }

  /** Sentences at their fields, in the order of the page; the others above. */
  BundleForm refused(Model model, BundleForm form, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
      throw refusal;
    }
    if (refusal.code().equals("IDEMPOTENCY_KEY_REUSED")) {
      model.addAttribute("problem", "这一页刚才已经登记过一次，内容和现在的不一样。确实要再登记一次，请核对后再按一次。");
      return form.renewed();
    }
    Map<String, String> errors = new LinkedHashMap<>();
    refusal.fields().entrySet().stream()
        .sorted(Comparator.comparingInt(e -> place(e.getKey())))
        .forEach(e -> errors.put(e.getKey(), e.getValue()));
    model.addAttribute("errors", errors);
    model.addAttribute("problem", errors.isEmpty() ? refusal.getMessage() : null);
    return form;
  }

  private static int place(String field) {
    int at = BundleForm.ORDER.indexOf(field.replaceAll("\\..*", ""));
    return at < 0 ? BundleForm.ORDER.size() : at;
  }
}
