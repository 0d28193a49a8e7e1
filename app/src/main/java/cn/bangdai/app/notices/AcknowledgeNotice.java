package cn.bangdai.app.notices;

import cn.bangdai.app.materials.OpenCase;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 告知书签收: what came of asking the applicant to acknowledge a notice, by whoever works on the case.
 * Once somebody knows, it is settled; who could not be reached is asked again.
 *
 * <p>Source: 001 三（三）4 and 002 四（四）, told in writing; DOMAIN 1, signature results.
 */
@Component
public class AcknowledgeNotice
    implements UseCase<AcknowledgeNotice.Acknowledge, AcknowledgeNotice.Acknowledged> {

  /**
   * An answer as recorded.
   *
   * @param witnesses names, separated; null when none were needed
   * @param postNumber for UNREACHABLE
   */
  public record Acknowledge(
      String caseNumber,
      UUID notice,
      SignatureResult result,
      String witnesses,
      String postNumber,
      String note)
      implements Command {

    @Override
    public String verb() {
      return "notice.acknowledge";
    }
  }

  /** The notice after it. */
  public record Acknowledged(String caseNumber, String notice, List<Acknowledgement> answers) {}

  private final CaseAccess access;
  private final OpenCase openCase;
  private final NoticeTable notices;
  private final AcknowledgementTable table;
  private final Clock clock;

  AcknowledgeNotice(
      CaseAccess access,
      OpenCase openCase,
      NoticeTable notices,
      AcknowledgementTable table,
      Clock clock) {
    this.access = access;
    this.openCase = openCase;
    this.notices = notices;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public Class<Acknowledged> resultType() {
    return Acknowledged.class;
  }

  @Override
  public void authorise(Acknowledge command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<Acknowledged> perform(Acknowledge command, Actor actor) {
    openCase.require(command.caseNumber());
    Notice notice = find(command);
    requireOpen(notice);
    Signing signing =
        Signing.of(command.result(), command.witnesses(), command.postNumber(), command.note());
    table.add(notice.id(), signing, actor, clock.instant());
    return new Done<>(
        new Acknowledged(command.caseNumber(), notice.number(), find(command).acknowledgements()),
        command.caseNumber(),
        AuditEntry.of("告知书 " + notice.number() + "：" + signing.result().title())
            .with(Map.of("notice", notice.number(), "result", signing.result().name())));
  }

  private Notice find(Acknowledge command) {
    return notices.of(command.caseNumber()).stream()
        .filter(notice -> notice.id().equals(command.notice()))
        .findFirst()
        .orElseThrow(Notices::notFound);
  }

  private static void requireOpen(Notice notice) {
    notice.acknowledgements().stream()
        .filter(a -> a.result().reached())
        .findFirst()
        .ifPresent(
            a -> {
              throw new Refusal(
                  Refusal.Kind.CONFLICT,
                  "ALREADY_ACKNOWLEDGED",
                  "这份告知书已经由%s登记过签收结果：%s，不用再登记。请刷新页面查看。".formatted(a.askedBy(), a.title()));
            });
  }
}
