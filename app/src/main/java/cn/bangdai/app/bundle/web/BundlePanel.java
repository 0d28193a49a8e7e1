package cn.bangdai.app.bundle.web;

import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.ProxyHandling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The other cases of the bundle beside a task and on the page of a case; templates call it. */
@Component("bundlePanel")
@Order(7)
class BundlePanel implements TaskPanel {

  /** Who does these for one does them for all that wait for the same. */
  private static final Set<String> TOGETHER =
      Set.of(ProxyHandling.TAKE_REQUEST, ProxyHandling.SIGN_MANDATE);

  /**
   * The bundle seen from one of its cases.
   *
   * @param others those of the other cases that may be seen
   * @param together BPMN id of the task that is done for all at once; null for any other
   */
  record Beside(Bundles.Bundle bundle, List<Bundles.Line> others, String together) {}

  private final Bundles bundles;

  BundlePanel(Bundles bundles) {
    this.bundles = bundles;
  }

  @Override
  public String name() {
    return "bundle";
  }

  @Override
  public Optional<Shown> of(Look look) {
    String key = look.task().key();
    return beside(look.task().caseNumber(), look.actor(), TOGETHER.contains(key) ? key : null)
        .map(beside -> new Shown(name(), Place.SIDE, "bundle/of-case", beside));
  }

  /** Null for a case on its own. */
  public Beside of(String caseNumber, Actor actor) {
    return beside(caseNumber, actor, null).orElse(null);
  }

  private Optional<Beside> beside(String caseNumber, Actor actor, String together) {
    return bundles
        .ofCase(caseNumber)
        .map(
            bundle ->
                new Beside(
                    bundle,
                    bundles.lines(bundle, actor).stream()
                        .filter(line -> !line.caseNumber().equals(caseNumber))
                        .toList(),
                    together));
  }
}
