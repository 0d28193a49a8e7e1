package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Registration on the page: as {@link RegisterCase}, but asks before it opens a second case of the
 * same person about the same item, and ends the draft in the same transaction.
 */
@Component
public class RegisterAtDesk implements UseCase<RegisterAtDesk.Entry, RegisterCase.Registered> {

  /** Code of the refusal that asks; its field is {@code confirmDuplicate}. */
  public static final String DUPLICATE = "DUPLICATE_OPEN";

  /**
   * A registration.
   *
   * @param duplicateConfirmed the agent was told of the open case and goes on
   */
  public record Entry(RegisterCase.Register registration, boolean duplicateConfirmed)
      implements Command {

    @Override
    public String verb() {
      return registration.verb();
    }

    @Override
    public String caseNumber() {
      return null;
    }
  }

  private final RegisterCase register;
  private final OpenDuplicates duplicates;
  private final CaseDrafts drafts;

  RegisterAtDesk(RegisterCase register, OpenDuplicates duplicates, CaseDrafts drafts) {
    this.register = register;
    this.duplicates = duplicates;
    this.drafts = drafts;
  }

  @Override
  public Class<RegisterCase.Registered> resultType() {
    return RegisterCase.Registered.class;
  }

  @Override
  public void authorise(Entry entry, Actor actor) {
    register.authorise(entry.registration(), actor);
  }

  @Override
  public Done<RegisterCase.Registered> perform(Entry entry, Actor actor) {
    RegisterCase.Register r = entry.registration();
    boolean second =
        r.objections().isEmpty() && !duplicates.of(r.applicant(), r.item(), actor).none();
    if (second && !entry.duplicateConfirmed()) {
      String sentence = "这位申请人的同一事项已有一件在办。请先核对，确实要再办一件，请勾选后再登记。";
      throw new Refusal(
          Refusal.Kind.CONFLICT, DUPLICATE, sentence, Map.of("confirmDuplicate", sentence));
    }
    Done<RegisterCase.Registered> done = register.perform(r, actor);
    drafts.discard(actor.username());
    return second
        ? new Done<>(
            done.result(), done.caseNumber(), done.entry().with(Map.of("duplicateConfirmed", true)))
        : done;
  }
}
