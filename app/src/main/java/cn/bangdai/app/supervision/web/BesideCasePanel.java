package cn.bangdai.app.supervision.web;

import cn.bangdai.app.cases.CaseHead;
import cn.bangdai.app.cases.CasePanel;
import cn.bangdai.app.supervision.CaseSupervision;
import cn.bangdai.app.supervision.RegisterUnresolved;
import cn.bangdai.app.supervision.UrgingRow;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was asked beside a case, and what this person may ask. */
@Component
class BesideCasePanel implements CasePanel {

  /**
   * @param urges name under which this person may urge, a {@link UrgingRow.Kind}; null if not at
   *     all
   * @param registers whether this person may register a matter about the case
   */
  record Model(
      String number,
      List<BesideLine> lines,
      String urges,
      boolean asks,
      boolean rectifies,
      boolean registers) {

    public boolean isOffering() {
      return urges != null || asks || rectifies || registers;
    }
  }

  private final CaseSupervision supervision;
  private final BesideLines lines;
  private final BesideRights rights;

  BesideCasePanel(CaseSupervision supervision, BesideLines lines, BesideRights rights) {
    this.supervision = supervision;
    this.lines = lines;
    this.rights = rights;
  }

  @Override
  public Optional<Shown> of(CaseHead head, Actor actor) {
    CaseSupervision.Beside beside = supervision.of(head.number(), actor);
    Model model =
        new Model(
            head.number(),
            lines.of(beside),
            rights.urges(head.number(), urged(beside), actor).map(Enum::name).orElse(null),
            !asked(beside, actor) && rights.asks(head.number(), actor),
            beside.rectification() == null && rights.rectifies(head.number(), actor),
            RegisterUnresolved.mayRegister(actor));
    return model.lines().isEmpty() && !model.isOffering()
        ? Optional.empty()
        : Optional.of(new Shown("supervision/of-case", model));
  }

  private static Set<String> urged(CaseSupervision.Beside beside) {
    return beside.urgings().stream()
        .map(CaseSupervision.UrgingTold::urging)
        .filter(urging -> urging.closedAt() == null)
        .map(UrgingRow::askedUnit)
        .collect(Collectors.toSet());
  }

  private static boolean asked(CaseSupervision.Beside beside, Actor actor) {
    return beside.coordinations().stream()
        .map(CaseSupervision.CoordinationTold::coordination)
        .anyMatch(c -> c.closedAt() == null && c.askingUnit().equals(actor.unit()));
  }
}
