package cn.bangdai.app.materials;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.AuditWriter;
import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes down who took a file of a case: identity cards and household registers lie there whole.
 * Its name is not told, for people write names of people into it.
 */
@Component
class FileLog {

  private final AuditWriter audit;
  private final Clock clock;

  FileLog(AuditWriter audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  void opened(String caseNumber, UUID file, Actor actor) {
    audit.write(
        clock.instant(),
        actor,
        "file.open",
        caseNumber,
        AuditEntry.of("打开材料文件的原件").with(Map.of("file", file.toString())));
  }
}
