package cn.bangdai.app.people;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 临时离开: from now on; says where to, why, how to be reached and when back (去向告知). */
@Component
public class GoAway implements UseCase<GoAway.Away, AbsenceEntered> {

  /** Longer is no sudden absence. */
  private static final Duration LONGEST = Duration.ofDays(31);

  private static final int LONGEST_PLACE = 100;
  private static final int LONGEST_CONTACT = 50;

  /**
   * The person is away from now on.
   *
   * @param username null for oneself
   * @param backAt when the tasks go back, if nobody says otherwise before
   */
  public record Away(
      String username, String place, String reason, String contact, OffsetDateTime backAt)
      implements Command {
    @Override
    public String verb() {
      return "absence.away";
    }
  }

  private final Staff people;
  private final AbsenceTable absences;
  private final Clock clock;

  GoAway(Staff people, AbsenceTable absences, Clock clock) {
    this.people = people;
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public Class<AbsenceEntered> resultType() {
    return AbsenceEntered.class;
  }

  @Override
  public void authorise(Away command, Actor actor) {
    people.mine(command.username(), actor);
  }

  @Override
  public Done<AbsenceEntered> perform(Away away, Actor actor) {
    Person person = people.mineLocked(away.username(), actor);
    Instant now = clock.instant();
    check(away, person, now);
    Instant back = away.backAt().toInstant();
    long id =
        absences.add(
            new AbsenceTable.Entry(
                person.username(),
                Absence.Kind.SUDDEN,
                now,
                back,
                away.reason().strip(),
                away.place().strip(),
                away.contact().strip(),
                actor.username()));
    String summary = "登记 " + person.name() + " 临时离开：" + away.place() + "，" + away.reason();
    return new Done<>(
        new AbsenceEntered(id, person.username(), Times.local(now), Times.local(back)),
        null,
        AuditEntry.of(summary).with(Map.of("person", person.username())));
  }

  private void check(Away away, Person person, Instant now) {
    Instant back = away.backAt() == null ? null : away.backAt().toInstant();
    Objections objections =
        new Objections()
            .text(away.place(), LONGEST_PLACE, "place", "去向")
            .text(away.reason(), PlanAbsence.LONGEST_REASON, "reason", "离开的原因")
            .text(away.contact(), LONGEST_CONTACT, "contact", "联系方式")
            .when(back == null, "backAt", "请写明预计什么时候回来。")
            .when(back != null && !back.isAfter(now), "backAt", "回来的时间已经过去，请改正。")
            .when(
                back != null && back.isAfter(now.plus(LONGEST)), "backAt", "临时离开最多一个月，更久的请登记离岗日期。")
            .when(person.left(), "username", person.name() + " 已经离任，不用登记离开。");
    if (objections.none()) {
      objections.when(
          absences.overlaps(person.username(), now, back),
          "backAt",
          person.name() + " 这段时间已经登记过离岗，请先取消原来的，或改时间。");
    }
    objections.check("ABSENCE");
  }
}
