package cn.bangdai.app.custody;

import cn.bangdai.app.custody.PieceTable.NewPiece;
import cn.bangdai.app.custody.PieceTable.Sighted;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Papers that were seen at the desk: until the handing over they are the applicant's, and what is
 * only looked at, such as an identity card, stays the applicant's for good (DESIGN 4,
 * checkMaterials: sighted, not kept). Runs in the caller's transaction.
 */
@Component
public class SightedPapers {

  private final TakingIn takingIn;
  private final PieceTable pieces;
  private final Clock clock;

  SightedPapers(TakingIn takingIn, PieceTable pieces, Clock clock) {
    this.takingIn = takingIn;
    this.pieces = pieces;
    this.clock = clock;
  }

  /**
   * Every counted sheet of the materials PRESENT was seen and given back.
   *
   * @return how many pieces are new
   */
  public int sight(String caseNumber, String unit, Actor actor) {
    List<NewPiece> seen = takingIn.newSheets(caseNumber);
    pieces.sighted(caseNumber, seen, Hand.of(actor, unit), clock.instant());
    return seen.size();
  }

  /**
   * Custody begins: what was seen and still counts passes into the actor's hands, with every
   * counted sheet that nobody has seen before.
   *
   * @param seenOnly ids of the pieces that stay with the applicant, as a form gives them; may be
   *     empty
   * @return how many pieces are held now
   * @throws Refusal INVALID {@code PIECE_NOT_HERE} when one of them was not seen
   */
  public int takeIn(String caseNumber, String unit, List<String> seenOnly, Actor actor) {
    List<Long> counted = takingIn.sighted(caseNumber).stream().map(Sighted::id).toList();
    List<Long> stay = PieceIds.among(counted, seenOnly, "seenOnly", "所选材料不在已核验的清单里。请刷新后重新勾选。");
    List<Long> taken = counted.stream().filter(id -> !stay.contains(id)).toList();
    List<NewPiece> added = takingIn.newSheets(caseNumber);
    if (taken.isEmpty() && added.isEmpty() && !stay.isEmpty()) {
      String sentence = "没有一件留下，就没有可以交接的纸质材料。请至少留下一件，或者不勾选。";
      throw new Refusal(
          Refusal.Kind.INVALID, "NOTHING_KEPT", sentence, Map.of("seenOnly", sentence));
    }
    Hand hands = Hand.of(actor, unit);
    Instant now = clock.instant();
    pieces.move(caseNumber, taken, Move.takenIn(hands), actor, now);
    pieces.insert(caseNumber, added, PieceEvent.TAKEN_IN, hands, now);
    return taken.size() + added.size();
  }
}
