package cn.bangdai.app.people.web;

import cn.bangdai.app.people.LeftBehind;
import cn.bangdai.app.people.MyStanding;
import cn.bangdai.app.people.TaskAlarms;
import cn.bangdai.app.shared.Staffing;
import cn.bangdai.app.worklist.ListNotice;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Above the task list: that one is away, in whose place one works, what nobody can do. */
@Component
class StandingNotice implements ListNotice {

  /**
   * What is said.
   *
   * @param standing how one stands; null while one is there
   * @param key of the command that ends the absence
   */
  record Said(
      MyStanding.Standing standing,
      List<MyStanding.InPlaceOf> standsFor,
      int alarms,
      int left,
      String key) {

    boolean nothing() {
      return standing == null && standsFor.isEmpty() && alarms == 0 && left == 0;
    }
  }

  private final Staffing staffing;
  private final MyStanding standing;
  private final TaskAlarms alarms;
  private final LeftBehind leftBehind;

  StandingNotice(Staffing staffing, MyStanding standing, TaskAlarms alarms, LeftBehind leftBehind) {
    this.staffing = staffing;
    this.standing = standing;
    this.alarms = alarms;
    this.leftBehind = leftBehind;
  }

  @Override
  public Optional<Shown> of(Actor actor) {
    boolean away = staffing.away(actor.username()) && !staffing.left(actor.username());
    boolean supervises = Rights.supervises(actor);
    Said said =
        new Said(
            away ? standing.of(actor) : null,
            standing.standsFor(actor.username()),
            supervises ? alarms.of(actor).size() : 0,
            supervises ? leftBehind.of(actor).size() : 0,
            UUID.randomUUID().toString());
    return said.nothing() ? Optional.empty() : Optional.of(new Shown("people/notice", said));
  }
}
