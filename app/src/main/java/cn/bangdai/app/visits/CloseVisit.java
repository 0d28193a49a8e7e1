package cn.bangdai.app.visits;

import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What came of an appointment or a home visit: who went, what was done, or why it was not. */
@Component
public class CloseVisit implements UseCase<CloseVisit.Close, Visit> {

  private static final int PEOPLE = 100;
  private static final int OUTCOME = 500;

  /**
   * What came of it.
   *
   * @param people who went or received; needed when it is done
   * @param outcome what was done, or why it was not
   */
  public record Close(long visit, Visit.State state, String people, String outcome)
      implements Command {
    @Override
    public String verb() {
      return "visit.close";
    }
  }

  private final VisitAccess access;
  private final VisitTable table;
  private final Visits visits;
  private final Feedback feedback;

  CloseVisit(VisitAccess access, VisitTable table, Visits visits, Feedback feedback) {
    this.access = access;
    this.table = table;
    this.visits = visits;
    this.feedback = feedback;
  }

  @Override
  public Class<Visit> resultType() {
    return Visit.class;
  }

  @Override
  public void authorise(Close command, Actor actor) {
    access.toWork(command.visit(), actor);
  }

  @Override
  public Done<Visit> perform(Close asked, Actor actor) {
    Close close = checked(asked);
    if (!table.close(close, actor)) {
      throw new Refusal(Refusal.Kind.CONFLICT, "VISIT_CLOSED", "这次预约或上门的结果已经登记过，请刷新后查看。");
    }
    Visit visit = visits.find(close.visit()).orElseThrow();
    if (visit.caseNumber() != null && close.state() == Visit.State.CANCELLED) {
      feedback.tell(visit.caseNumber(), "约好的见面取消了：" + close.outcome(), actor);
    }
    AuditEntry entry =
        AuditEntry.of(visit.kind().title() + "：" + close.state().title())
            .with(Map.of("visit", visit.id()));
    return new Done<>(visit, visit.caseNumber(), entry);
  }

  private static Close checked(Close asked) {
    Close close =
        new Close(
            asked.visit(),
            asked.state(),
            TypedText.line("people", asked.people(), PEOPLE),
            TypedText.block("outcome", asked.outcome(), OUTCOME));
    Map<String, String> wrong = new LinkedHashMap<>();
    if (close.state() == null || close.state() == Visit.State.PLANNED) {
      wrong.put("state", "请选择结果：已办、没见到，还是取消。");
    }
    if (close.state() == Visit.State.DONE && close.people() == null) {
      wrong.put("people", "请填写谁去的、谁接待的。");
    }
    if (close.outcome() == null) {
      wrong.put("outcome", "请填写办了什么；没办成的写原因。");
    }
    if (!wrong.isEmpty()) {
      throw new Refusal(Refusal.Kind.INVALID, "VISIT", String.join("", wrong.values()), wrong);
    }
    return close;
  }
}
