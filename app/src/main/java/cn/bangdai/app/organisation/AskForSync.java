package cn.bangdai.app.organisation;

import cn.bangdai.app.organisation.keycloak.KeycloakSettings;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * 与 Keycloak 同步: an administrator wants the directory read now, or only to see what would change.
 */
@Component
public class AskForSync implements UseCase<AskForSync.Ask, AskForSync.Asked> {

  /**
   * Asks for a reading.
   *
   * @param dryRun only tells what would change
   * @param acceptMany applied even when much would be taken away
   */
  public record Ask(boolean dryRun, boolean acceptMany) implements Command {
    @Override
    public String verb() {
      return "directory.ask";
    }
  }

  /** The reading; it begins within seconds, on any node. */
  public record Asked(long id) {}

  private final SyncRuns runs;
  private final KeycloakSettings keycloak;

  AskForSync(SyncRuns runs, KeycloakSettings keycloak) {
    this.runs = runs;
    this.keycloak = keycloak;
  }

  @Override
  public Class<Asked> resultType() {
    return Asked.class;
  }

  @Override
  public void authorise(Ask command, Actor actor) {
    AdminScope.units(actor);
  }

  @Override
  public Done<Asked> perform(Ask ask, Actor actor) {
    if (!keycloak.isConfigured()) {
      throw new Refusal(
          Refusal.Kind.CONFLICT, "SYNC_OFF", "没有设置 Keycloak 的地址（bangdai.sync.server），机构和人员不从那里同步。");
    }
    long id =
        runs.ask(ask.dryRun(), ask.acceptMany(), actor.username())
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Kind.CONFLICT, "SYNC_UNDER_WAY", "正在同步，请等这一次完成后看结果，再决定要不要重来。"));
    String what = ask.dryRun() ? "要求试读 Keycloak" : "要求与 Keycloak 同步";
    String many = ask.acceptMany() ? "，同意减少较多" : "";
    return new Done<>(
        new Asked(id),
        null,
        AuditEntry.of(what + many + "（第 " + id + " 次）").with(Map.of("run", id)));
  }
}
