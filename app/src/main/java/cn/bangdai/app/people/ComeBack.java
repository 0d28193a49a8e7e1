package cn.bangdai.app.people;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 回岗: an absence ends now; one that has not begun is called off. */
@Component
public class ComeBack implements UseCase<ComeBack.Back, AbsenceEntered> {

  /** Ends the absence of that id. */
  public record Back(long absence) implements Command {
    @Override
    public String verb() {
      return "absence.end";
    }
  }

  private final Staff people;
  private final AbsenceTable absences;
  private final Clock clock;

  ComeBack(Staff people, AbsenceTable absences, Clock clock) {
    this.people = people;
    this.absences = absences;
    this.clock = clock;
  }

  @Override
  public Class<AbsenceEntered> resultType() {
    return AbsenceEntered.class;
  }

  @Override
  public void authorise(Back command, Actor actor) {
    if (!people.isMine(find(command).username(), actor)) {
      throw unknown();
    }
  }

  @Override
  public Done<AbsenceEntered> perform(Back command, Actor actor) {
    Absence absence = find(command);
    people.mineLocked(absence.username(), actor);
    if (!find(command).until().isAfter(clock.instant())) {
      throw new Refusal(Refusal.Kind.CONFLICT, "ABSENCE_OVER", "这次离岗已经结束了，不用再登记回岗。");
    }
    absences.end(absence.id(), actor.username());
    Absence ended = find(command);
    boolean never = ended.from().equals(ended.until());
    String summary = never ? "取消 " + absence.name() + " 的离岗登记" : "登记 " + absence.name() + " 回岗";
    return new Done<>(
        new AbsenceEntered(
            ended.id(), ended.username(), Times.local(ended.from()), Times.local(ended.until())),
        null,
        AuditEntry.of(summary).with(Map.of("person", ended.username())));
  }

  private Absence find(Back command) {
    return absences.find(command.absence()).orElseThrow(ComeBack::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "ABSENCE_NOT_FOUND", "没有找到这次离岗登记，请刷新页面再看。");
  }
}
