package cn.bangdai.app.people;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 离任: somebody leaves for good. The account is closed and holds no post any more; the open tasks go
 * to who stands in, as in an absence without end, and the cases that person is responsible for wait
 * on a list until a supervisor gives them to others ({@link ReassignResponsible}).
 */
@Component
public class LeavePost implements UseCase<LeavePost.Leave, LeavePost.Left> {

  /** The person leaves now. */
  public record Leave(String username, String reason) implements Command {
    @Override
    public String verb() {
      return "account.leave";
    }
  }

  /**
   * What has to be seen to.
   *
   * @param cases how many unfinished cases the person is responsible for
   * @param tasks how many open tasks go to others
   */
  public record Left(String username, int cases, int tasks) {}

  private final Staff people;
  private final AccountTable accounts;
  private final Departures departures;

  LeavePost(Staff people, AccountTable accounts, Departures departures) {
    this.people = people;
    this.accounts = accounts;
    this.departures = departures;
  }

  @Override
  public Class<Left> resultType() {
    return Left.class;
  }

  @Override
  public void authorise(Leave command, Actor actor) {
    people
        .find(command.username())
        .filter(person -> Rights.appoints(actor, person.unit()))
        .orElseThrow(Staff::unknown);
  }

  @Override
  public Done<Left> perform(Leave leave, Actor actor) {
    Person person = people.find(leave.username()).orElseThrow(Staff::unknown);
    if (person.left()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "HAS_LEFT", person.name() + " 已经登记过离任。");
    }
    new Objections()
        .text(leave.reason(), PlanAbsence.LONGEST_REASON, "reason", "离任原因")
        .when(person.username().equals(actor.username()), "username", "不能登记自己离任，请由上级登记。")
        .check("LEAVE");
    departures.left(person.username());
    Left left =
        new Left(
            person.username(),
            accounts.responsibleFor(person.username()),
            accounts.tasksOf(person.username()));
    return new Done<>(
        left,
        null,
        AuditEntry.of("登记 " + person.name() + " 离任：" + leave.reason())
            .with(Map.of("person", person.username(), "cases", left.cases())));
  }
}
