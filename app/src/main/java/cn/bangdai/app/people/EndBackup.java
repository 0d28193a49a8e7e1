package cn.bangdai.app.people;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 取消 B 岗. */
@Component
public class EndBackup implements UseCase<EndBackup.End, BackupNamed> {

  /** Ends the row of that id. */
  public record End(long backup) implements Command {
    @Override
    public String verb() {
      return "backup.end";
    }
  }

  private final Staff people;
  private final BackupTable backups;

  EndBackup(Staff people, BackupTable backups) {
    this.people = people;
    this.backups = backups;
  }

  @Override
  public Class<BackupNamed> resultType() {
    return BackupNamed.class;
  }

  @Override
  public void authorise(End command, Actor actor) {
    BackupTable.Row row = find(command);
    boolean theirs =
        row.unit() == null
            ? people.isMine(row.username(), actor)
            : Rights.looksAfter(actor, row.unit());
    if (!theirs) {
      throw unknown();
    }
  }

  @Override
  public Done<BackupNamed> perform(End command, Actor actor) {
    BackupTable.Row row = find(command);
    backups.end(row.id());
    return new Done<>(
        new BackupNamed(row.id(), row.username(), row.unit(), row.backup()),
        null,
        AuditEntry.of(row.backupName() + " 不再做B岗").with(Map.of("backup", row.backup())));
  }

  private BackupTable.Row find(End command) {
    return backups.find(command.backup()).orElseThrow(EndBackup::unknown);
  }

  /** The same words for one that is not there and for one that is none of the actor's business. */
  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "BACKUP_NOT_FOUND", "没有找到这个B岗安排，请刷新页面再看。");
  }
}
