package cn.bangdai.app.cases;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.worklist.Answers;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskWork.Performed;
import cn.bangdai.identity.Actor;
import cn.bangdai.processes.Decision;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 特别程序: a decider needs a hearing, an inspection or the like first. The applicant is told in
 * writing how long it will take (行政许可法 45), and the branch waits until it has ended.
 */
@Component
class SpecialProcedureRequest {

  /** Fact of the audit row, from which the written notice finds it. */
  static final String FACT = "specialProcedure";

  private final SpecialProcedures procedures;
  private final Parties parties;
  private final CaseClocks clocks;
  private final DayAhead days;
  private final Feedback feedback;

  SpecialProcedureRequest(
      SpecialProcedures procedures,
      Parties parties,
      CaseClocks clocks,
      DayAhead days,
      Feedback feedback) {
    this.procedures = procedures;
    this.parties = parties;
    this.clocks = clocks;
    this.days = days;
    this.feedback = feedback;
  }

  /**
   * @param answers {@code kind}, {@code reason}, {@code expectedEnd}
   */
  Performed open(OpenTask task, Answers answers, Actor actor) {
    String number = task.caseNumber();
    String party = task.fact(Decision.Variables.PARTY);
    SpecialProcedureKind kind = SpecialProcedureKind.valueOf(answers.text("kind"));
    LocalDate end = days.require("expectedEnd", "预计结束日期", answers.date("expectedEnd"));
    UUID id = procedures.begin(number, party, kind, answers.text("reason"), end, actor);
    parties.waits(number, party, Waiting.on(kind));
    clocks.follow(number);
    feedback.tell(number, told(kind, end), actor);
    String said = "启动特别程序：" + kind.label() + "，预计" + DayAhead.words(end) + "结束，开特别程序告知书";
    return new Performed(said, Map.of(), Map.of(FACT, id.toString()));
  }

  private static String told(SpecialProcedureKind kind, LocalDate end) {
    String limits = kind.stopsStatutory() ? "办理时限" : "承诺时限";
    return "您的申请要先进行"
        + kind.label()
        + "，预计"
        + DayAhead.words(end)
        + "结束；这段时间不计入"
        + limits
        + "，特别程序告知书已开。";
  }
}
