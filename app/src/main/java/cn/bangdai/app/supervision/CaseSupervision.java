package cn.bangdai.app.supervision;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.identity.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** What runs and ran beside a case, for whoever sees the case. */
@Component
public class CaseSupervision {

  /** An urging with what was said. */
  public record UrgingTold(UrgingRow urging, List<Steps.Step> steps)
      implements SubjectOfTask.Subject {}

  /** A coordination with what was said. */
  public record CoordinationTold(CoordinationRow coordination, List<Steps.Step> steps)
      implements SubjectOfTask.Subject {}

  /** A rectification with what was said. */
  public record RectificationTold(RectificationRow rectification, List<Steps.Step> steps)
      implements SubjectOfTask.Subject {}

  /** A matter of the register, without what was said. */
  public record MatterOf(String number, MatterSource source, MatterRow.State state) {}

  /**
   * The whole, newest first.
   *
   * @param rectification null when there was none
   */
  public record Beside(
      List<UrgingTold> urgings,
      List<CoordinationTold> coordinations,
      RectificationTold rectification,
      List<MatterOf> matters) {

    public boolean isEmpty() {
      return urgings.isEmpty()
          && coordinations.isEmpty()
          && rectification == null
          && matters.isEmpty();
    }
  }

  private final CaseAccess access;
  private final Urgings urgings;
  private final Coordinations coordinations;
  private final Rectifications rectifications;
  private final Matters matters;
  private final Steps steps;

  CaseSupervision(
      CaseAccess access,
      Urgings urgings,
      Coordinations coordinations,
      Rectifications rectifications,
      Matters matters,
      Steps steps) {
    this.access = access;
    this.urgings = urgings;
    this.coordinations = coordinations;
    this.rectifications = rectifications;
    this.matters = matters;
    this.steps = steps;
  }

  /** NOT_FOUND for a case that the actor may not see. */
  public Beside of(String caseNumber, Actor actor) {
    access.requireSight(caseNumber, actor);
    return new Beside(
        urgings.of(caseNumber).stream().map(u -> new UrgingTold(u, steps.of(u.id()))).toList(),
        coordinations.of(caseNumber).stream()
            .map(c -> new CoordinationTold(c, steps.of(c.id())))
            .toList(),
        rectifications
            .of(caseNumber)
            .map(r -> new RectificationTold(r, steps.of(r.id())))
            .orElse(null),
        matters.of(caseNumber).stream()
            .map(m -> new MatterOf(m.number(), m.source(), m.state()))
            .toList());
  }
}
