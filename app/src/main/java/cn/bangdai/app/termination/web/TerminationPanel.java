package cn.bangdai.app.termination.web;

import cn.bangdai.app.custody.PieceView;
import cn.bangdai.app.materials.Material;
import cn.bangdai.app.materials.Materials;
import cn.bangdai.app.termination.TerminationFacts;
import cn.bangdai.app.termination.TerminationRecord;
import cn.bangdai.app.termination.Terminations;
import cn.bangdai.app.worklist.TaskPanel;
import cn.bangdai.processes.ProxyHandling;
import cn.bangdai.processes.Termination;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For those who tell and review: what is asked, on what grounds, and where the papers are. */
@Component
@Order(5)
class TerminationPanel implements TaskPanel {

  private static final Set<String> ABOUT_IT =
      Set.of(Termination.TELL_APPLICANT, Termination.REVIEW_TERMINATION);
  private static final Set<String> WAITING =
      Set.of(ProxyHandling.ISSUE_RESULT, ProxyHandling.DELIVER);

  /**
   * @param only whether the task merely waits for the review, and shows no more than that
   * @param unit name of the unit that asked
   * @param materials names of the false materials
   * @param toAuthority pieces that are to go to an authority
   */
  record Request(
      TerminationRecord asked,
      boolean only,
      String unit,
      List<String> materials,
      List<String> toAuthority,
      Map<String, Long> papers) {}

  private final Terminations terminations;
  private final TerminationFacts facts;
  private final Materials materials;
  private final Whereabouts whereabouts;

  TerminationPanel(
      Terminations terminations,
      TerminationFacts facts,
      Materials materials,
      Whereabouts whereabouts) {
    this.terminations = terminations;
    this.facts = facts;
    this.materials = materials;
    this.whereabouts = whereabouts;
  }

  @Override
  public String name() {
    return "termination";
  }

  @Override
  public Optional<Shown> of(Look look) {
    String key = look.task().key();
    boolean only = WAITING.contains(key);
    if (!only && !ABOUT_IT.contains(key)) {
      return Optional.empty();
    }
    return terminations
        .open(look.task().caseNumber())
        .map(asked -> new Shown(name(), Place.MAIN, "termination/of-task", request(asked, only)));
  }

  private Request request(TerminationRecord asked, boolean only) {
    String number = asked.caseNumber();
    return new Request(
        asked,
        only,
        whereabouts.place(asked.requestUnit()),
        materials.of(number).stream()
            .filter(m -> asked.grounds().materials().contains(m.code()))
            .map(Material::name)
            .toList(),
        facts.inHands(number).stream()
            .filter(p -> asked.grounds().toAuthority().contains(Long.toString(p.id())))
            .map(PieceView::words)
            .toList(),
        whereabouts.of(number));
  }
}
