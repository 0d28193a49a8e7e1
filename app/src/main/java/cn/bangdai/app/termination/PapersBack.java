package cn.bangdai.app.termination;

import cn.bangdai.app.custody.Custody;
import cn.bangdai.app.custody.PieceState;
import cn.bangdai.app.custody.PieceView;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What does not go back to the applicant when a case ends because of false materials: pieces that
 * were set aside for an authority go there against its receipt, the other copies stay as evidence
 * (004 三（二）4（5）, 退件处理).
 */
@Component
class PapersBack {

  private final Terminations terminations;
  private final Custody custody;

  PapersBack(Terminations terminations, Custody custody) {
    this.terminations = terminations;
    this.custody = custody;
  }

  /** Pieces set aside for an authority that are still in our hands. */
  List<PieceView> forAuthority(String caseNumber) {
    return terminations
        .confirmed(caseNumber)
        .map(
            ended ->
                custody.of(caseNumber).stream()
                    .filter(p -> p.state() == PieceState.HELD)
                    .filter(p -> ended.grounds().toAuthority().contains(Long.toString(p.id())))
                    .toList())
        .orElse(List.of());
  }

  /**
   * @param receipt number of the authority's receipt; null when none was given
   * @return what became of them, for a sentence; empty when everything goes back
   * @throws Refusal INVALID when pieces are to go to an authority and there is no receipt
   */
  String keepOut(String caseNumber, String unit, String receipt, Actor actor) {
    TerminationRecord ended = terminations.confirmed(caseNumber).orElse(null);
    if (ended == null || ended.condition() != Condition.FALSE_MATERIALS) {
      return "";
    }
    return toAuthority(ended, receipt, actor) + retain(caseNumber, unit, actor);
  }

  private String toAuthority(TerminationRecord ended, String receipt, Actor actor) {
    List<Long> given = forAuthority(ended.caseNumber()).stream().map(PieceView::id).toList();
    if (given.isEmpty()) {
      return "";
    }
    String authority = ended.grounds().authority();
    if (receipt == null) {
      String sentence = "有 %d 件材料定下移送%s，请填写对方出具的回执编号，没有回执不能移送。".formatted(given.size(), authority);
      throw new Refusal(
          Refusal.Kind.INVALID, "RECEIPT_MISSING", sentence, Map.of("receipt", sentence));
    }
    custody.toAuthority(ended.caseNumber(), given, authority, receipt, actor);
    return "，移送%s %d 件（回执 %s）".formatted(authority, given.size(), receipt);
  }

  private String retain(String caseNumber, String unit, Actor actor) {
    int copies = custody.retainCopies(caseNumber, unit, "弄虚作假，复印件留存归档", actor);
    return copies == 0 ? "" : "，复印件 " + copies + " 件留存归档";
  }
}
