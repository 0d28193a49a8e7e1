package cn.bangdai.app.cases;

import cn.bangdai.app.shared.Caller;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.workflow.NewestVersion;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Brings cases of an administrator's county to the newest version, each by a command of its own.
 */
@Service
public class BringAllToNewestVersion {

  /** So many in one call take seconds; the caller goes on after the last. */
  private static final int BATCH = 200;

  private final NewestVersion newest;
  private final BringToNewestVersion bring;
  private final CommandPipeline pipeline;

  BringAllToNewestVersion(
      NewestVersion newest, BringToNewestVersion bring, CommandPipeline pipeline) {
    this.newest = newest;
    this.bring = bring;
    this.pipeline = pipeline;
  }

  /**
   * @param brought how many cases were brought on
   * @param refused those that stay in their old version
   * @param next where to go on; null when that was the end
   */
  public record Report(int brought, List<Stays> refused, String next) {}

  /** A case that stays in the version it began in, and why. */
  public record Stays(String caseNumber, String why) {}

  /**
   * @param after the {@code next} of the report before; null to begin
   * @throws Refusal FORBIDDEN for anybody but an administrator
   */
  public Report run(String after, Caller caller) {
    BringToNewestVersion.requireAdmin(caller.actor());
    List<String> behind = newest.behind(after == null ? "" : after, BATCH);
    int brought = 0;
    List<Stays> refused = new ArrayList<>();
    for (String number : behind) {
      try {
        pipeline.run(
            bring, new BringToNewestVersion.Bring(number), new Caller(caller.actor(), null));
        brought++;
      } catch (Refusal refusal) {
        if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
          refused.add(new Stays(number, refusal.getMessage()));
        }
      }
    }
    String next = behind.size() < BATCH ? null : behind.get(BATCH - 1);
    return new Report(brought, refused, next);
  }
}
