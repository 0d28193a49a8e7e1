package cn.bangdai.app.privacy;

import cn.bangdai.app.shared.FullPapers;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Those who handle cases open their documents and files as they lie before them on paper. Who only
 * oversees sees personal data masked (DESIGN 6), and so says first why the paper itself is needed.
 */
@Component
public class PapersForAReason implements FullPapers {

  private static final Set<Role> OVERSEEING = Set.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMIN);

  private final Duties duties;
  private final UnmaskingTable table;
  private final Clock clock;

  PapersForAReason(Duties duties, UnmaskingTable table, Clock clock) {
    this.duties = duties;
    this.table = table;
    this.clock = clock;
  }

  @Override
  public void require(String caseNumber, Actor actor) {
    if (shut(caseNumber, actor)) {
      throw new Refusal(
          Refusal.Kind.FORBIDDEN,
          "REASON_NEEDED",
          "打印文书和材料里有申请人的完整信息。请先在办件页“申请人”一栏写明为什么要看，写了以后半小时内可以打开。");
    }
  }

  /** Whether a reason is still wanted. */
  public boolean shut(String caseNumber, Actor actor) {
    return oversees(actor)
        && until(caseNumber, actor).isEmpty()
        && duties.of(caseNumber, actor).isEmpty();
  }

  /** Until when what somebody gave a reason for stays open. */
  public Optional<Instant> until(String caseNumber, Actor actor) {
    return table.papersUntil(caseNumber, actor, clock.instant());
  }

  private static boolean oversees(Actor actor) {
    return actor.posts().stream().allMatch(post -> OVERSEEING.contains(post.role()));
  }
}
