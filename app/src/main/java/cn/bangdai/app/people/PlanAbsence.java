package cn.bangdai.app.people;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 登记离岗: whole days, by the person or by who is over them. */
@Component
public class PlanAbsence implements UseCase<PlanAbsence.Plan, AbsenceEntered> {

  private static final int LONGEST_DAYS = 366;
  static final int LONGEST_REASON = 200;

  /**
   * The person is away on these days, the last one included.
   *
   * @param username null for oneself
   */
  public record Plan(String username, LocalDate from, LocalDate until, String reason)
      implements Command {
    @Override
    public String verb() {
      return "absence.plan";
    }
  }

  private final Staff people;
  private final AbsenceTable absences;
  private final Clock clock;

  PlanAbsence(Staff people, AbsenceTable absences, Clock clock) {
    this.people = people;
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public Class<AbsenceEntered> resultType() {
    return AbsenceEntered.class;
  }

  @Override
  public void authorise(Plan command, Actor actor) {
    people.mine(command.username(), actor);
  }

  @Override
  public Done<AbsenceEntered> perform(Plan plan, Actor actor) {
    Person person = people.mineLocked(plan.username(), actor);
    check(plan, person);
    Instant from = start(plan.from());
    Instant until = start(plan.until().plusDays(1));
    long id =
        absences.add(
            new AbsenceTable.Entry(
                person.username(),
                Absence.Kind.PLANNED,
                from,
                until,
                plan.reason().strip(),
                null,
                null,
                actor.username()));
    String summary =
        "登记 " + person.name() + " 离岗：" + plan.from() + " 至 " + plan.until() + "，" + plan.reason();
    return new Done<>(
        new AbsenceEntered(id, person.username(), Times.local(from), Times.local(until)),
        null,
        AuditEntry.of(summary).with(Map.of("person", person.username())));
  }

  private void check(Plan plan, Person person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Times.ZONE);
    Objections objections =
        new Objections()
            .when(plan.from() == null, "from", "请写明从哪一天起离岗。")
            .when(plan.until() == null, "until", "请写明到哪一天为止。")
            .text(plan.reason(), LONGEST_REASON, "reason", "离岗原因")
            .when(person.left(), "username", person.name() + " 已经离任，不用登记离岗。");
    if (plan.from() != null && plan.until() != null) {
      objections
          .when(plan.from().isBefore(today), "from", "起始日期已经过去，请从今天或以后的日期登记。")
          .when(plan.until().isBefore(plan.from()), "until", "结束日期在起始日期之前，请改正。")
          .when(
              plan.until().isAfter(plan.from().plusDays(LONGEST_DAYS)),
              "until",
              "一次最多登记一年。更久的请由督查人员改派首办负责人。");
    }
    if (objections.none()) {
      objections.when(
          absences.overlaps(person.username(), start(plan.from()), start(plan.until().plusDays(1))),
          "from",
          person.name() + " 这段时间已经登记过离岗，请先取消原来的，或改日期。");
    }
    objections.check("ABSENCE");
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Times.ZONE).toInstant();
  }
}
