package cn.bangdai.app.bundle;

import cn.bangdai.app.bundle.RegisterBundle.Register;
import cn.bangdai.app.cases.BundleKind;
import cn.bangdai.app.cases.OpenDuplicates;
import cn.bangdai.app.cases.RegisterAtDesk;
import cn.bangdai.app.catalogue.Catalogue;
import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether what a bundle names can be registered here; everything that can't is told at once. */
@Component
class BundleItems {

  private final Catalogue catalogue;
  private final Units units;
  private final Themes themes;
  private final OpenDuplicates duplicates;

  BundleItems(Catalogue catalogue, Units units, Themes themes, OpenDuplicates duplicates) {
    this.catalogue = catalogue;
    this.units = units;
    this.themes = themes;
    this.duplicates = duplicates;
  }

  /**
   * @throws Refusal INVALID when the theme is not offered, an item is not, or the lead is no
   *     department of the county; CONFLICT {@link RegisterAtDesk#DUPLICATE} when the agent wants to
   *     be told of open cases and there are some
   */
  void require(Register command, Unit origin, Actor actor) {
    requireLead(command.leadDepartment(), origin);
    if (command.kind() == BundleKind.THEME) {
      requireTheme(command, origin);
    }
    List<String> refused =
        command.items().stream()
            .map(item -> objection(item, command, origin))
            .flatMap(Optional::stream)
            .toList();
    if (!refused.isEmpty()) {
      throw invalid("BUNDLE_ITEMS", "items", String.join(" ", refused));
    }
    if (Boolean.FALSE.equals(command.duplicateConfirmed())) {
      requireNoDuplicate(command, actor);
    }
  }

  private Optional<String> objection(String item, Register command, Unit origin) {
    try {
      catalogue.requireOffered(catalogue.item(item), origin, command.mode());
      catalogue.currentGuide(item);
      return Optional.empty();
    } catch (Refusal refusal) {
      return Optional.of(refusal.getMessage());
    }
  }

  private void requireTheme(Register command, Unit origin) {
    Themes.Theme theme =
        themes
            .named(command.name().strip(), origin)
            .orElseThrow(() -> invalid("THEME_UNKNOWN", "name", "这里没有叫这个名字的一件事，请从列出的里面选，或者登记为项目。"));
    if (!theme.items().containsAll(command.items())) {
      throw invalid("THEME_ITEMS", "items", "选的事项里有不属于“%s”的，请去掉，或者登记为项目。".formatted(theme.name()));
    }
  }

  private void requireLead(String department, Unit origin) {
    if (department == null || department.isBlank()) {
      return;
    }
    String county = units.county(origin.code()).map(Unit::code).orElse("");
    boolean ours = units.departmentsOf(county).stream().anyMatch(u -> u.code().equals(department));
    if (!ours) {
      throw invalid("LEAD_UNKNOWN", "leadDepartment", "牵头部门不是本地的部门，请从列出的部门里选，或者空着。");
    }
  }

  private void requireNoDuplicate(Register command, Actor actor) {
    List<String> twice =
        command.items().stream()
            .filter(item -> !duplicates.of(command.applicant(), item, actor).none())
            .toList();
    if (!twice.isEmpty()) {
      String sentence =
          "这位申请人的%s已有在办的。请先核对，确实要再办，请勾选后再登记。"
              .formatted(
                  twice.stream()
                      .map(item -> "“" + catalogue.item(item).name() + "”")
                      .collect(Collectors.joining("、")));
      throw new Refusal(
          Refusal.Kind.CONFLICT,
          RegisterAtDesk.DUPLICATE,
          sentence,
          Map.of("confirmDuplicate", sentence));
    }
  }

  private static Refusal invalid(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
