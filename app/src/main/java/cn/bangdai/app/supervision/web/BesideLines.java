package cn.bangdai.app.supervision.web;

import cn.bangdai.app.catalogue.Unit;
import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.supervision.CaseSupervision;
import cn.bangdai.app.supervision.MatterList;
import cn.bangdai.app.supervision.MatterRow;
import cn.bangdai.app.supervision.Ratings;
import cn.bangdai.app.supervision.RectificationRow;
import cn.bangdai.app.supervision.Steps;
import cn.bangdai.app.supervision.SubjectOfTask;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts what runs beside a case into lines, the newest of each kind first. */
@Component
class BesideLines {

  private final Units units;
  private final Ratings ratings;

  BesideLines(Units units, Ratings ratings) {
    this.units = units;
    this.ratings = ratings;
  }

  List<BesideLine> of(CaseSupervision.Beside beside) {
    List<BesideLine> lines = new ArrayList<>();
    beside.urgings().forEach(told -> lines.add(urging(told)));
    beside.coordinations().forEach(told -> lines.add(coordination(told)));
    if (beside.rectification() != null) {
      lines.add(rectification(beside.rectification()));
    }
    beside.matters().forEach(matter -> lines.add(matter(matter)));
    return lines;
  }

  BesideLine of(SubjectOfTask.Subject subject) {
    if (subject instanceof CaseSupervision.UrgingTold told) {
      return urging(told);
    }
    if (subject instanceof CaseSupervision.CoordinationTold told) {
      return coordination(told);
    }
    if (subject instanceof CaseSupervision.RectificationTold told) {
      return rectification(told);
    }
    MatterList.Detail told = (MatterList.Detail) subject;
    return matter(told.matter(), told.steps());
  }

  private BesideLine urging(CaseSupervision.UrgingTold told) {
    var u = told.urging();
    return new BesideLine(
        "supervision.urging." + u.kind(),
        place(u.unit()),
        "supervision.urging.state." + u.state(),
        u.closedAt() == null,
        null,
        u.reason(),
        place(u.issuedUnit()) + " " + u.issuedByName(),
        u.issuedAt(),
        steps(told.steps()));
  }

  private BesideLine coordination(CaseSupervision.CoordinationTold told) {
    var c = told.coordination();
    return new BesideLine(
        "supervision.coordination",
        null,
        "supervision.coordination.state." + c.state(),
        c.closedAt() == null,
        null,
        c.problem(),
        place(c.askingUnit()) + " " + c.askedByName(),
        c.reportedAt(),
        steps(told.steps()));
  }

  private BesideLine rectification(CaseSupervision.RectificationTold told) {
    RectificationRow r = told.rectification();
    return new BesideLine(
        "supervision.rectification",
        place(r.unit()),
        "supervision.rectification.state." + r.state(),
        r.closedAt() == null,
        null,
        ratings.of(r.caseNumber()).map(BesideLines::words).orElse(null),
        r.openedByName(),
        r.openedAt(),
        steps(told.steps()));
  }

  private static BesideLine matter(CaseSupervision.MatterOf m) {
    boolean open = m.state() != MatterRow.State.SETTLED && m.state() != MatterRow.State.UNFOUNDED;
    return new BesideLine(
        "supervision.matter",
        m.number(),
        "supervision.matter.state." + m.state(),
        open,
        "/unresolved/" + m.number(),
        null,
        null,
        null,
        List.of());
  }

  /** A matter in full, for who may see it. */
  BesideLine matter(MatterRow m, List<Steps.Step> steps) {
    return new BesideLine(
        "supervision.matter",
        m.number(),
        "supervision.matter.state." + m.state(),
        m.closedAt() == null,
        "/unresolved/" + m.number(),
        m.what(),
        place(m.registeredUnit()) + " " + m.registeredByName(),
        m.registeredAt(),
        steps(steps));
  }

  /** The place where people are served; the code itself for a unit that is not there. */
  public String place(String unit) {
    return units.find(unit).map(Unit::windowName).orElse(unit);
  }

  private static String words(Ratings.Rating rating) {
    String comment = rating.comment() == null ? "" : "：" + rating.comment();
    return rating.rating() + " 分" + comment;
  }

  private List<BesideLine.Told> steps(List<Steps.Step> steps) {
    return steps.stream()
        .map(
            s ->
                new BesideLine.Told(
                    "supervision.step." + s.step() + "." + s.outcome(),
                    s.way() == null ? null : "supervision.way." + s.way(),
                    s.text(),
                    place(s.unit()) + " " + s.byName(),
                    s.at()))
        .toList();
  }
}
