package cn.bangdai.app.help;

import cn.bangdai.app.cases.HelpLimit;
import cn.bangdai.app.cases.RegisterCase;
import cn.bangdai.app.notices.Feedback;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.TypedText;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.worklist.OpenTask;
import cn.bangdai.app.worklist.TaskList;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/** 服务记录: writes down one service to the applicant, and lets the follow-up limit start anew. */
@Component
public class RecordService implements UseCase<RecordService.Service, RecordService.Recorded> {

  private static final int LONGEST_TEXT = 1000;
  private static final int LONGEST_LINE = 100;

  /**
   * A service as sent; {@link ServiceRecordRule} says what must be there.
   *
   * @param filingNumber required for an online filing, else may be null
   * @param approver unit and name of whom the agent asked; may be null
   */
  public record Service(
      String caseNumber,
      ServiceKind kind,
      RegisterCase.Channel channel,
      String explained,
      String filingNumber,
      String approver)
      implements Command {

    /** The same with its texts cleaned as forms clean them; INVALID for what can't be kept. */
    Service cleaned() {
      return new Service(
          caseNumber,
          kind,
          channel,
          TypedText.block("explained", explained, LONGEST_TEXT),
          TypedText.line("filingNumber", filingNumber, LONGEST_LINE),
          TypedText.line("approver", approver, LONGEST_LINE));
    }

    @Override
    public String verb() {
      return "help.record";
    }
  }

  /** The record's id. */
  public record Recorded(String caseNumber, long id) {}

  private final CaseAccess access;
  private final TaskList tasks;
  private final ServiceRecords records;
  private final HelpLimit limit;
  private final Feedback feedback;

  RecordService(
      CaseAccess access,
      TaskList tasks,
      ServiceRecords records,
      HelpLimit limit,
      Feedback feedback) {
    this.access = access;
    this.tasks = tasks;
    this.records = records;
    this.limit = limit;
    this.feedback = feedback;
  }

  @Override
  public Class<Recorded> resultType() {
    return Recorded.class;
  }

  @Override
  public void authorise(Service command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<Recorded> perform(Service asked, Actor actor) {
    String number = asked.caseNumber();
    OpenTask step = step(number);
    Service service = asked.cleaned();
    ServiceRecordRule.check(service);
    boolean filing = service.kind() == ServiceKind.ONLINE_FILING;
    long id =
        records.add(
            number,
            new ServiceRecords.Entry(
                service.kind(),
                service.channel(),
                service.explained(),
                filing ? service.filingNumber() : null,
                service.approver(),
                false),
            step.unit(),
            actor);
    limit.begin(number, step.origin(), step.key());
    String said =
        "“" + service.kind().label() + "”" + (filing ? "，申报编号 " + service.filingNumber() : "");
    feedback.tell(number, "我们帮您做了" + said + "。", actor);
    return Done.of(new Recorded(number, id), number, "帮办服务记录：" + said);
  }

  private OpenTask step(String number) {
    return tasks.ofCase(number).stream()
        .filter(task -> HelpSteps.ALL.contains(task.key()))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    Refusal.Kind.CONFLICT, "NOT_HELPING", "这个件现在不在帮办中，不能记服务。先受理帮办，或者等复核有了结果再记。"));
  }
}
