package cn.bangdai.app.cases;

import cn.bangdai.app.cases.CasePath.Step;
import cn.bangdai.app.cases.WayAhead.Planned;
import cn.bangdai.processes.HelpHandling;
import cn.bangdai.processes.ProxyHandling;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what is behind a case and what lies ahead of it together. */
@Component
class CaseWay {

  private final WayAhead ahead;

  CaseWay(WayAhead ahead) {
    this.ahead = ahead;
  }

  CasePath of(WayBehind behind) {
    List<Step> done = behind.done();
    List<Step> now = behind.now();
    List<Step> steps = new ArrayList<>(done);
    steps.addAll(now);
    planned(behind).stream()
        .filter(planned -> comes(planned, behind, done, now))
        .map(Planned::step)
        .forEach(steps::add);
    return CasePath.of(steps);
  }

  private List<Planned> planned(WayBehind behind) {
    CaseHead c = behind.head();
    if (behind.stage().isEmpty()) {
      return List.of();
    }
    Stage stage = behind.stage().get();
    if (stage == Stage.RETURN) {
      List<Planned> rest = new ArrayList<>();
      rest.add(new Planned(stage, Step.next(ProxyHandling.RETURN_PAPERS, c.origin())));
      rest.addAll(ahead.closing(c));
      return rest;
    }
    boolean refusal =
        waits(behind, ProxyHandling.CONFIRM_REFUSAL)
            || waits(behind, HelpHandling.CONFIRM_NOT_ELIGIBLE);
    if (!c.status().isOpen() || refusal) {
      return ahead.closing(c);
    }
    return ahead.from(stage, c);
  }

  /** What waits now is no more ahead; what was done is only where the case will come again. */
  private static boolean comes(Planned planned, WayBehind behind, List<Step> done, List<Step> now) {
    Step step = planned.step();
    if (now.stream().anyMatch(s -> s.is(step.key(), step.unit()))) {
      return false;
    }
    boolean before = done.stream().anyMatch(s -> s.is(step.key(), step.unit()));
    boolean here = planned.stage() == behind.stage().orElseThrow();
    if (here && planned.stage() == Stage.BACK) {
      return false;
    }
    return !here || !before || waits(behind, ProxyHandling.SUPPLEMENT);
  }

  private static boolean waits(WayBehind behind, String key) {
    return behind.open().stream().anyMatch(task -> task.key().equals(key));
  }
}
