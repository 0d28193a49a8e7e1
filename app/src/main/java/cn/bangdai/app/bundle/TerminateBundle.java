package cn.bangdai.app.bundle;

import cn.bangdai.app.cases.Bundles;
import cn.bangdai.app.shared.CaseLock;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.CommandPipeline;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.app.termination.Condition;
import cn.bangdai.app.termination.TerminateCase;
import cn.bangdai.identity.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 整批终止: asks for the termination of every line that is still open; for all of them or none. */
@Component
public class TerminateBundle
    implements UseCase<TerminateBundle.Terminate, TerminateBundle.Terminated> {

  /** A termination as sent, the same for each line; see {@link TerminateCase.Terminate}. */
  public record Terminate(String number, Condition condition, String reason, List<String> evidence)
      implements Command {

    public Terminate {
      evidence = evidence == null ? List.of() : new ArrayList<>(evidence);
    }

    @Override
    public String verb() {
      return "bundle.terminate";
    }
  }

  /** The lines for which it was asked, in the order of their numbers. */
  public record Terminated(String number, List<String> cases) {}

  private final Bundles bundles;
  private final CaseLock lock;
  private final TerminateCase terminate;
  private final CommandPipeline pipeline;

  TerminateBundle(
      Bundles bundles, CaseLock lock, TerminateCase terminate, CommandPipeline pipeline) {
    this.bundles = bundles;
    this.lock = lock;
    this.terminate = terminate;
    this.pipeline = pipeline;
  }

  @Override
  public Class<Terminated> resultType() {
    return Terminated.class;
  }

  /**
   * Whoever sees the bundle may ask; each line decides for itself whether this person works on it.
   */
  @Override
  public void authorise(Terminate command, Actor actor) {
    seen(command.number(), actor);
  }

  private Bundles.Bundle seen(String number, Actor actor) {
    return bundles
        .find(number)
        .filter(bundle -> !bundles.lines(bundle, actor).isEmpty())
        .orElseThrow(BundleDetails::notFound);
  }

  @Override
  public Done<Terminated> perform(Terminate command, Actor actor) {
    Bundles.Bundle bundle = seen(command.number(), actor);
    lock.lock(bundles.lines(bundle).get(0).caseNumber());
    List<String> open =
        bundles.lines(bundle).stream()
            .filter(line -> line.status().isOpen())
            .map(Bundles.Line::caseNumber)
            .toList();
    if (open.isEmpty()) {
      throw new Refusal(Refusal.Kind.CONFLICT, "BUNDLE_CLOSED", "这批办件都已经结束，没有可以终止的。请刷新后再看。");
    }
    for (String line : open) {
      var each =
          new TerminateCase.Terminate(
              line, command.condition(), command.reason(), command.evidence());
      pipeline.along(terminate, each, actor, null);
    }
    return Done.of(
        new Terminated(bundle.number(), open),
        null,
        "整批终止“%s”（%s）：%s".formatted(bundle.name(), bundle.number(), String.join("、", open)));
  }
}
