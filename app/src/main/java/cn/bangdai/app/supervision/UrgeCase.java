package cn.bangdai.app.supervision;

import cn.bangdai.app.cases.CaseRow;
import cn.bangdai.app.cases.CaseStore;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/** 督办、催办: asks the unit that holds a case to say where it stands and to move on. */
@Component
public class UrgeCase implements UseCase<UrgeCase.Urge, UrgeCase.Urged> {

  /**
   * What is asked.
   *
   * @param unit code of the unit to be urged; null when only one has work to do
   */
  public record Urge(String caseNumber, String reason, String unit) implements Command {
    @Override
    public String verb() {
      return "urging.open";
    }
  }

  /**
   * The urging that runs now.
   *
   * @param unit code of the unit that is to answer
   */
  public record Urged(String id, String caseNumber, UrgingRow.Kind kind, String unit) {}

  private final CaseAccess access;
  private final CaseStore cases;
  private final UrgedUnit urged;
  private final UrgeRights rights;
  private final OpenUrging urging;
  private final Units units;

  UrgeCase(
      CaseAccess access,
      CaseStore cases,
      UrgedUnit urged,
      UrgeRights rights,
      OpenUrging urging,
      Units units) {
    this.access = access;
    this.cases = cases;
    this.urged = urged;
    this.rights = rights;
    this.urging = urging;
    this.units = units;
  }

  @Override
  public Class<Urged> resultType() {
    return Urged.class;
  }

  /** More than sight is needed; that depends on the unit and is asked when it is known. */
  @Override
  public void authorise(Urge command, Actor actor) {
    access.requireSight(command.caseNumber(), actor);
  }

  @Override
  public Done<Urged> perform(Urge command, Actor actor) {
    CaseRow c = cases.load(command.caseNumber());
    c.requireOpen();
    String unit = urged.of(c.number(), blankIsNull(command.unit()));
    UrgingRow.Kind kind = rights.require(actor, c, unit);
    String reason =
        Typed.required("reason", command.reason(), "请写明为什么" + kind.label() + "，对方要照它答复。");
    if (urging.runs(c.number(), unit)) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "URGED_ALREADY", "这个单位已经被督办或催办，还没有销号，不用再发。请看办件页上的进展。");
    }
    String id = urging.open(new OpenUrging.Question(c.number(), kind, reason, unit), actor);
    return Done.of(
        new Urged(id, c.number(), kind, unit), c.number(), kind.label() + units.name(unit));
  }

  private static String blankIsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
