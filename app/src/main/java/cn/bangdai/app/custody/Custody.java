package cn.bangdai.app.custody;

import cn.bangdai.app.custody.PieceTable.NewPiece;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What other features do with the papers of a case. Runs in their transaction, with the case row
 * locked and access decided.
 */
@Component
public class Custody {

  private final TakingIn takingIn;
  private final PieceTable pieces;
  private final CustodyViews views;
  private final Routes routes;
  private final Clock clock;

  Custody(TakingIn takingIn, PieceTable pieces, CustodyViews views, Routes routes, Clock clock) {
    this.takingIn = takingIn;
    this.pieces = pieces;
    this.views = views;
    this.routes = routes;
    this.clock = clock;
  }

  /**
   * Custody begins: every counted sheet of the materials PRESENT becomes a piece in the actor's
   * hands at the unit. Sheets that are pieces already stay as they are, so that it can be called
   * again after each supplement.
   *
   * @return how many pieces are new
   */
  public int takeIn(String caseNumber, String unit, Actor actor) {
    List<NewPiece> added = takingIn.newSheets(caseNumber);
    pieces.insert(caseNumber, added, PieceEvent.TAKEN_IN, Hand.of(actor, unit), clock.instant());
    return added.size();
  }

  /**
   * A certificate, reply or refusal comes into being in the actor's hands at the unit.
   *
   * @param documentNumber official number; null when it has none
   */
  public void addResult(
      String caseNumber, String unit, Actor actor, String name, String documentNumber) {
    NewPiece result =
        new NewPiece(null, name, PieceKind.RESULT, takingIn.nextResult(caseNumber), documentNumber);
    pieces.insert(
        caseNumber, List.of(result), PieceEvent.ISSUED, Hand.of(actor, unit), clock.instant());
  }

  /**
   * Everything held at the unit goes to the applicant with the result. What lies elsewhere, is in
   * transit or lost stays that: a list of what was delivered never claims it.
   *
   * @param unit where the applicant is handed the papers
   * @param how such as AT_WINDOW; part of the note
   * @param note null for none
   * @return how many pieces were delivered
   */
  public int deliverAll(String caseNumber, String unit, String how, String note, Actor actor) {
    return end(
        caseNumber, unit, PieceEvent.DELIVERED, PieceState.DELIVERED, words(how, note), actor);
  }

  /** Everything held at the unit goes back to the applicant without a result. */
  public int returnAll(String caseNumber, String unit, String how, String note, Actor actor) {
    return end(caseNumber, unit, PieceEvent.RETURNED, PieceState.RETURNED, words(how, note), actor);
  }

  /** Everything held stays with who holds it, because the applicant can't be reached or refuses. */
  public int keepAll(String caseNumber, String note, Actor actor) {
    return end(caseNumber, null, PieceEvent.KEPT, PieceState.KEPT, note, actor);
  }

  /**
   * Copies held at the unit stay there as evidence; nobody waits for them.
   *
   * @return how many
   */
  public int retainCopies(String caseNumber, String unit, String note, Actor actor) {
    List<Long> copies =
        views.pieces(caseNumber).stream()
            .filter(p -> p.state() == PieceState.HELD && unit.equals(p.unit()))
            .filter(p -> p.kind() == PieceKind.COPY)
            .map(PieceView::id)
            .toList();
    Move move = Move.ended(PieceEvent.RETAINED, PieceState.RETAINED, note);
    pieces.move(caseNumber, copies, move, actor, clock.instant());
    return copies.size();
  }

  /** Pieces that are held go to an authority against the receipt that it gave. */
  public void toAuthority(
      String caseNumber, List<Long> given, String authority, String receipt, Actor actor) {
    Move move =
        Move.toAuthority(new Move.Receipt(authority, receipt), authority + "，回执 " + receipt);
    pieces.move(caseNumber, given, move, actor, clock.instant());
  }

  private int end(
      String caseNumber,
      String unit,
      PieceEvent event,
      PieceState state,
      String note,
      Actor actor) {
    Instant now = clock.instant();
    List<Long> held = pieces.held(caseNumber, unit);
    pieces.move(caseNumber, held, Move.ended(event, state, note), actor, now);
    return held.size();
  }

  private static String words(String how, String note) {
    return how == null ? note : note == null ? how : how + "：" + note;
  }

  /** In the order in which they came in. Access is the caller's business. */
  public List<PieceView> of(String caseNumber) {
    return views.pieces(caseNumber);
  }

  /** Whether a sheet of the case has pieces that did not arrive and are not settled. */
  public boolean inDispute(String caseNumber) {
    return routes.inDispute(caseNumber);
  }

  /** Whether anything is held at the unit. */
  public boolean heldAt(String caseNumber, String unit) {
    return routes.heldAt(caseNumber, unit);
  }

  /** Ids of the handovers that are not fully signed for, oldest first. */
  public List<String> inTransit(String caseNumber) {
    return routes.inTransit(caseNumber);
  }

  /** Units other than the origin at which pieces are held. */
  public List<String> holdersAway(String caseNumber, String origin) {
    return routes.holdersAway(caseNumber, origin);
  }
}
