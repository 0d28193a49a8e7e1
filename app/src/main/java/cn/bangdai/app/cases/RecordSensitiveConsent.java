package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 单独同意: the applicant, or a child's guardian, was asked separately about sensitive data (PIPL 29,
 * 31). A case without it goes on, for a public office may need the data by law (PIPL 13（三）); it is
 * flagged until somebody asks.
 */
@Component
public class RecordSensitiveConsent
    implements UseCase<RecordSensitiveConsent.Given, RecordSensitiveConsent.Recorded> {

  /**
   * @param how in which form it was given
   */
  public record Given(String caseNumber, Consent.How how) implements Command {

    @Override
    public String verb() {
      return "consent.sensitive";
    }
  }

  /** Kept with the case. */
  public record Recorded(String caseNumber) {}

  private final CaseAccess access;
  private final Consents consents;
  private final Clock clock;

  RecordSensitiveConsent(CaseAccess access, Consents consents, Clock clock) {
    this.access = access;
    this.consents = consents;
    this.clock = clock;
  }

  @Override
  public Class<Recorded> resultType() {
    return Recorded.class;
  }

  /** Who works on the case. */
  @Override
  public void authorise(Given command, Actor actor) {
    access.requireWork(command.caseNumber(), actor);
  }

  @Override
  public Done<Recorded> perform(Given command, Actor actor) {
    if (command.how() == null) {
      String sentence = "请选择是怎样同意的：口头、纸质签字或屏幕确认。";
      throw new Refusal(Refusal.Kind.INVALID, "CONSENT_HOW", sentence, Map.of("how", sentence));
    }
    consents.sensitive(command.caseNumber(), command.how(), actor, clock.instant());
    return Done.of(
        new Recorded(command.caseNumber()),
        command.caseNumber(),
        "记下对敏感个人信息的单独同意，" + command.how().title());
  }
}
