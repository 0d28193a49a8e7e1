package cn.bangdai.app.supervision;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/** 差评整改: those over the rated unit open it for a case that was rated 2 or 1. */
@Component
public class OpenRectification
    implements UseCase<OpenRectification.Open, OpenRectification.Opened> {

  /** The badly rated case. */
  public record Open(String caseNumber) implements Command {
    @Override
    public String verb() {
      return "rectification.open";
    }
  }

  /**
   * The rectification that runs now.
   *
   * @param unit code of the rated unit
   */
  public record Opened(String id, String caseNumber, String unit) {}

  private final CaseAccess access;
  private final CaseStore cases;
  private final Ratings ratings;
  private final Overseers overseers;
  private final RatedAgent rated;
  private final StartRectification start;

  OpenRectification(
      CaseAccess access,
      CaseStore cases,
      Ratings ratings,
      Overseers overseers,
      RatedAgent rated,
      StartRectification start) {
    this.access = access;
    this.cases = cases;
    this.ratings = ratings;
    this.overseers = overseers;
    this.rated = rated;
    this.start = start;
  }

  @Override
  public Class<Opened> resultType() {
    return Opened.class;
  }

  @Override
  public void authorise(Open command, Actor actor) {
    access.requireSight(command.caseNumber(), actor);
    if (!overseers.includes(actor, cases.load(command.caseNumber()).origin())) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN, "NOT_OVER_THE_RATED_UNIT", "差评整改由被评价单位的上一级或督查人员发起，请告诉他们。");
    }
    rated.mayNotBe(actor, command.caseNumber());
  }

  /** Whether the pages offer it: badly rated, nothing begun, and the actor is one who may. */
  public boolean offeredTo(String caseNumber, Actor actor) {
    CaseRow c = cases.load(caseNumber);
    return ratings.isBad(caseNumber)
        && !start.was(caseNumber)
        && overseers.includes(actor, c.origin())
        && !actor.username().equals(c.responsible());
  }

  @Override
  public Done<Opened> perform(Open command, Actor actor) {
    CaseRow c = cases.load(command.caseNumber());
    if (!ratings.isBad(c.number())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "NOT_BADLY_RATED", "这个件没有收到差评，不需要整改。");
    }
    if (start.was(c.number())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "RECTIFIED_ALREADY", "这次差评已经发起过整改，请看办件页上的进展。");
    }
    String id = start.of(c.number(), c.origin(), actor);
    return Done.of(new Opened(id, c.number(), c.origin()), c.number(), "发起差评整改");
  }
}
