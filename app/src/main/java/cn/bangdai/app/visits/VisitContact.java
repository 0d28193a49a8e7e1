package cn.bangdai.app.visits;

import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import org.springframework.stereotype.Component;

/**
 * Whom to call before a visit that belongs to no case: only while it is planned, and on record. To
 * be run without an idempotency key, for the answer to a key is kept.
 */
@Component
public class VisitContact implements UseCase<VisitContact.Look, VisitContact.Contact> {

  /** Which visit. */
  public record Look(long visit) implements Command {
    @Override
    public String verb() {
      return "visit.contact";
    }
  }

  /** In full. */
  public record Contact(String name, String phone) {}

  private final VisitAccess access;
  private final VisitTable table;

  VisitContact(VisitAccess access, VisitTable table) {
    this.access = access;
    this.table = table;
  }

  @Override
  public Class<Contact> resultType() {
    return Contact.class;
  }

  @Override
  public void authorise(Look command, Actor actor) {
    Visit visit = access.toWork(command.visit(), actor);
    if (visit.caseNumber() != null || !visit.planned()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "NO_CONTACT", "只有还没见面、还没有办件的预约才能看联系方式；有办件的请在办件里看。");
    }
  }

  @Override
  public Done<Contact> perform(Look command, Actor actor) {
    return Done.of(table.contact(command.visit()), null, "查看预约人的联系方式，预约 " + command.visit());
  }
}
