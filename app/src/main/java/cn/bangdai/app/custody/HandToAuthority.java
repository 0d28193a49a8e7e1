package cn.bangdai.app.custody;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 移送有关机关: pieces go to an authority against its receipt, by whoever works on the case at the unit
 * that holds them; the applicant is told.
 *
 * <p>Source: 004 三（二）4（5）, false materials; DESIGN 5, Custody.
 */
@Component
public class HandToAuthority implements UseCase<HandToAuthority.Give, HandToAuthority.Given> {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_REASON = 500;

  /**
   * The wish.
   *
   * @param pieces ids
   * @param authority its name
   * @param receipt number of the receipt that it gave
   */
  public record Give(
      String caseNumber, List<String> pieces, String authority, String receipt, String reason)
      implements Command {

    public Give {
      pieces = pieces == null ? List.of() : List.copyOf(pieces);
    }

    @Override
    public String verb() {
      return "custody.authority";
    }
  }

  /** What went. */
  public record Given(String caseNumber, int pieces, String authority, String receipt) {}

  private final CaseAccess access;
  private final CustodyViews views;
  private final PieceTable pieces;
  private final Feedback feedback;
  private final Clock clock;

  HandToAuthority(
      CaseAccess access, CustodyViews views, PieceTable pieces, Feedback feedback, Clock clock) {
    this.access = access;
    this.views = views;
    this.pieces = pieces;
    this.feedback = feedback;
    this.clock = clock;
  }

  @Override
  public Class<Given> resultType() {
    return Given.class;
  }

  @Override
  public void authorise(Give command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<Given> perform(Give give, Actor actor) {
    List<Long> held = heldBy(give.caseNumber(), actor).stream().map(PieceView::id).toList();
    List<Long> chosen =
        PieceIds.among(held, give.pieces(), "pieces", "所选材料中有不在您单位手中的，不能移送。请刷新后重新勾选。");
    if (chosen.isEmpty()) {
      throw refuse("NO_PIECE", "pieces", "请勾选要移送的材料。");
    }
    String authority =
        needed(
            "authority",
            TypedText.line("authority", give.authority(), LONGEST_NAME),
            "请写明移送给哪个机关。");
    String receipt =
        needed(
            "receipt",
            TypedText.line("receipt", give.receipt(), LONGEST_NUMBER),
            "请填写对方出具的回执编号，没有回执不能移送。");
    String reason =
        needed("reason", TypedText.block("reason", give.reason(), LONGEST_REASON), "请写明为什么移送。");
    Move move =
        Move.toAuthority(
            new Move.Receipt(authority, receipt), authority + "，回执 " + receipt + "：" + reason);
    pieces.move(give.caseNumber(), chosen, move, actor, clock.instant());
    String said = "材料 %d 件移送%s，回执 %s".formatted(chosen.size(), authority, receipt);
    feedback.tell(give.caseNumber(), "您的" + said + "。", actor);
    return new Done<>(
        new Given(give.caseNumber(), chosen.size(), authority, receipt),
        give.caseNumber(),
        AuditEntry.of(said + "：" + reason).with(Map.of("pieces", chosen)));
  }

  /** Pieces that the actor could hand on: held at a unit at which the actor has a post. */
  public List<PieceView> heldBy(String caseNumber, Actor actor) {
    List<String> units = actor.posts().stream().map(Post::unit).toList();
    return views.pieces(caseNumber).stream()
        .filter(p -> p.state() == PieceState.HELD && units.contains(p.unit()))
        .toList();
  }

  private static String needed(String field, String text, String sentence) {
    if (text == null) {
      throw refuse("AUTHORITY_INCOMPLETE", field, sentence);
    }
    return text;
  }

  private static Refusal refuse(String code, String field, String sentence) {
    return new Refusal(Refusal.Kind.INVALID, code, sentence, Map.of(field, sentence));
  }
}
