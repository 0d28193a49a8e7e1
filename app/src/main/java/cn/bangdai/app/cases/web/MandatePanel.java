package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.ProxyHandling;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the applicant is about to sign, in short (004 三（二）1, 附件1). */
@Component
@Order(8)
class MandatePanel implements TaskPanel {

  /** The mandate in short; the applicant's name masked. */
  record Mandate(String applicant, String unit, String agent, String item, String caseNumber) {}

  private final Units units;
  private final Directory people;
  private final Bundles bundles;

  MandatePanel(Units units, Directory people, Bundles bundles) {
    this.people = people;
    this.units = units;
    this.bundles = bundles;
  }

  @Override
  public String name() {
    return "mandate";
  }

  @Override
  public Optional<Shown> of(Look look) {
    OpenTask task = look.task();
    if (!task.key().equals(ProxyHandling.SIGN_MANDATE)) {
      return Optional.empty();
    }
    String unit = units.find(task.origin()).map(u -> u.windowName()).orElse(task.origin());
    Optional<Bundles.Bundle> bundle = bundles.ofCase(task.caseNumber());
    Mandate mandate =
        new Mandate(
            task.applicant(),
            unit,
            people.name(task.assignee()),
            bundle.map(b -> items(b, task)).orElse(task.itemName()),
            bundle.map(Bundles.Bundle::number).orElse(task.caseNumber()));
    return Optional.of(new Shown(name(), Place.SIDE, "cases/mandate-of-task", mandate));
  }

  /** The project or theme with everything that is signed at once. */
  private String items(Bundles.Bundle bundle, OpenTask task) {
    return bundle.name()
        + bundles.toSign(bundle, task.assignee()).stream()
            .map(Bundles.Line::itemName)
            .collect(Collectors.joining("、", "（", "）"));
  }
}
