package cn.bangdai.app.cases;

import cn.bangdai.app.shared.CaseAccess;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.workflow.NewestVersion;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * 换到新版流程: one case goes on in the newest version of its processes. Its tasks, limits and papers
 * stay as they are.
 */
@Component
public class BringToNewestVersion
    implements UseCase<BringToNewestVersion.Bring, BringToNewestVersion.Brought> {

  /** Brings what runs for that case to the newest version. */
  public record Bring(String caseNumber) implements Command {
    @Override
    public String verb() {
      return "process.bring";
    }
  }

  /**
   * @param processes keys of those that were brought on; empty when there was nothing to do
   */
  public record Brought(String caseNumber, List<String> processes) {}

  private final CaseStore cases;
  private final NewestVersion newest;

  BringToNewestVersion(CaseStore cases, NewestVersion newest) {
    this.cases = cases;
    this.newest = newest;
  }

  @Override
  public Class<Brought> resultType() {
    return Brought.class;
  }

  /** Administrators of the case's county; they see nothing of the case by it. */
  @Override
  public void authorise(Bring command, Actor actor) {
    requireAdmin(actor);
    if (!Rights.administers(actor, cases.load(command.caseNumber()).origin())) {
      throw CaseAccess.notFound();
    }
  }

  @Override
  public boolean beyondSight() {
    return true;
  }

  static void requireAdmin(Actor actor) {
    if (!Rights.administers(actor)) {
      throw new Refusal(Refusal.Kind.FORBIDDEN, "ADMIN_ONLY", "只有系统管理员可以把办件换到新版流程。需要时请联系本县的系统管理员。");
    }
  }

  @Override
  public Done<Brought> perform(Bring command, Actor actor) {
    List<String> processes = newest.bring(command.caseNumber());
    return Done.of(
        new Brought(command.caseNumber(), processes),
        command.caseNumber(),
        processes.isEmpty() ? "流程已是最新版，没有改动" : "换到新版流程，任务和期限不变");
  }
}
