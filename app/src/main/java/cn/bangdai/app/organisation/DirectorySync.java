package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.KeycloakAway;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The full reading: read, compare, apply, the last two in one transaction, so that nothing is ever
 * half applied. Carried out by whichever node takes it.
 */
@WithDirectory
public class DirectorySync {

  private static final Logger LOG = LoggerFactory.getLogger(DirectorySync.class);

  /** From what is read to what is done. */
  @Component("stepsOfDirectorySync")
  record Steps(
      UnitPlan units, PersonPlan people, Brake brake, ApplyPlan apply, StagingTable staging) {}

  /** Where it writes down how it went. */
  @Component("recordsOfDirectorySync")
  record Records(
      SyncRuns runs, RunResults results, FeedTable feed, AuditWriter audit, Clock clock) {}

  private final ReadRealm realm;
  private final Steps steps;
  private final Records records;
  private final SyncRules rules;
  private final TransactionTemplate transaction;
  private final Afterwards afterwards;

  DirectorySync(
      ReadRealm realm,
      Steps steps,
      Records records,
      SyncRules rules,
      TransactionTemplate transaction,
      Afterwards afterwards) {
    this.realm = realm;
    this.steps = steps;
    this.records = records;
    this.rules = rules;
    this.transaction = transaction;
    this.afterwards = afterwards;
  }

  /**
   * Carries out the reading that was asked for, or that is due.
   *
   * @return whether there was one
   */
  public boolean tick() {
    Optional<SyncRuns.Taken> taken = records.runs().take(rules.every());
    taken.ifPresent(this::carryOut);
    return taken.isPresent();
  }

  private void carryOut(SyncRuns.Taken run) {
    try {
      // What follows from it is not part of it: it has been applied by then.
      if (readAndApply(run)) {
        afterwards.everythingChanged();
      }
    } finally {
      steps.staging().clear(run.id());
    }
  }

  private boolean readAndApply(SyncRuns.Taken run) {
    try {
      long begun = System.nanoTime();
      realm.into(run.id());
      records.feed().reached();
      LOG.info("Reading {} of the directory took {} s", run.id(), seconds(begun));
      boolean applied = Boolean.TRUE.equals(transaction.execute(status -> compareAndApply(run)));
      LOG.info("Reading {} was compared after {} s", run.id(), seconds(begun));
      return applied;
    } catch (KeycloakAway away) {
      LOG.warn("The directory could not be read: {}", away.getMessage());
      records.feed().away(away.getMessage());
      failed(run, away.getMessage() + "没有改动任何东西，单位和人员仍是原来的。");
    } catch (RuntimeException failure) {
      LOG.error("Reading {} of the directory failed", run.id(), failure);
      failed(run, "同步时出错，没有改动任何东西。请稍后再试；还是不行，请运维人员查看日志里这次同步的出错原因。");
    }
    return false;
  }

  private void failed(SyncRuns.Taken run, String sentence) {
    records.results().finish(run.id(), "FAILED", sentence);
  }

  private static long seconds(long since) {
    return (System.nanoTime() - since) / 1_000_000_000;
  }

  private boolean compareAndApply(SyncRuns.Taken run) {
    if (!records.runs().isStillMine(run.id())) {
      throw new IllegalStateException("Another node has taken over");
    }
    steps.staging().measure();
    steps.units().plan(run.id());
    steps.staging().measure();
    steps.people().find(run.id());
    steps.staging().measure();
    steps.people().differences(run.id(), run.startedAt());
    steps.people().gone(run.id(), run.startedAt());
    Optional<String> objection =
        run.acceptMany() ? Optional.empty() : steps.brake().objection(run.id());
    boolean applies = objection.isEmpty() && !run.dry();
    if (applies) {
      steps.apply().apply(run);
    }
    records
        .results()
        .finish(run.id(), objection.isEmpty() ? "DONE" : "STOPPED", objection.orElse(null));
    tell(run, objection.isPresent());
    return applies;
  }

  private void tell(SyncRuns.Taken run, boolean stopped) {
    String what = run.dry() ? "试读 Keycloak" : stopped ? "与 Keycloak 同步被拦下" : "与 Keycloak 同步";
    records
        .audit()
        .write(
            records.clock().instant(),
            ApplyPlan.actor(),
            "directory.sync",
            null,
            AuditEntry.of(what + "（第 " + run.id() + " 次）").with(Map.of("run", run.id())));
  }
}
