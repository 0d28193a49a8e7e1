package cn.bangdai.app.materials;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Leaves a trace of every infected file; its bytes are kept nowhere. */
@Component
class InfectedFiles {

  private final AuditWriter audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InfectedFiles(AuditWriter audit, TransactionTemplate transaction, Clock clock) {
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @throws Refusal INVALID when one of the files is infected, after that has been written down
   */
  void requireNone(String caseNumber, Material material, List<Received> files, Actor actor) {
    for (Received file : files) {
      if (file.scan().state() == ScanState.INFECTED) {
        String virus = file.scan().detail();
        AuditEntry entry = entry("拒收上传到材料“%s”的带毒文件", material, virus, file.bytes().sha256());
        transaction.executeWithoutResult(
            status ->
                audit.write(clock.instant(), actor, "file.refuseInfected", caseNumber, entry));
        String sentence =
            "文件“%s”查出病毒（%s），没有接收，也没有保存。请不要再打开它，让申请人换一台设备重新提供。".formatted(file.name(), virus);
        throw new Refusal(
            Refusal.Kind.INVALID, "FILE_INFECTED", sentence, Map.of("file", sentence));
      }
    }
  }

  /** Runs in the caller's transaction. */
  void foundLater(QuarantinedFile file, String virus) {
    Actor system = new Actor("system", "系统", file.origin(), List.of());
    AuditEntry entry =
        AuditEntry.of("材料“%s”里隔离的文件查出病毒，已删除".formatted(file.materialName()))
            .with(Map.of("material", file.material(), "sha256", file.sha256(), "virus", virus));
    audit.write(clock.instant(), system, "file.removeInfected", file.caseNumber(), entry);
  }

  private static AuditEntry entry(String summary, Material material, String virus, String sha256) {
    return AuditEntry.of(summary.formatted(material.name()))
        .with(Map.of("material", material.code(), "sha256", sha256, "virus", virus));
  }
}
