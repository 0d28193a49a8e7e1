package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Times;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 指定 B 岗: who does the work of a person, or of a unit, while nobody of theirs is there. */
@Component
public class NameBackup implements UseCase<NameBackup.Name, BackupNamed> {

  /**
   * Names a backup.
   *
   * @param username whom it backs; null when it is a unit
   * @param unit the unit it backs; null when it is a person (both null: oneself)
   * @param backup user name
   * @param from null for today
   * @param until last day; null until somebody ends it
   */
  public record Name(String username, String unit, String backup, LocalDate from, LocalDate until)
      implements Command {
    @Override
    public String verb() {
      return "backup.name";
    }
  }

  private final Staff people;
  private final BackupTable backups;
  private final Units units;
  private final Clock clock;

  NameBackup(Staff people, BackupTable backups, Units units, Clock clock) {
    this.people = people;
    this.backups = backups;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public Class<BackupNamed> resultType() {
    return BackupNamed.class;
  }

  @Override
  public void authorise(Name command, Actor actor) {
    if (isUnit(command)) {
      String unit = units.unit(command.unit()).code();
      if (!Rights.looksAfter(actor, unit)) {
        throw Staff.unknown();
      }
    } else {
      people.mine(command.username(), actor);
    }
  }

  @Override
  public Done<BackupNamed> perform(Name name, Actor actor) {
    LocalDate from =
        name.from() == null ? LocalDate.ofInstant(clock.instant(), Times.ZONE) : name.from();
    Person of = isUnit(name) ? null : people.mineLocked(name.username(), actor);
    String home = of == null ? name.unit() : of.unit();
    Optional<Person> backup = people.find(name.backup()).filter(p -> !p.left());
    check(name, from, of, home, backup);
    long id =
        backups.add(
            new BackupTable.Entry(
                of == null ? null : of.username(),
                of == null ? name.unit() : null,
                name.backup(),
                from,
                name.until(),
                actor.username()));
    String whose = of == null ? units.name(home) : of.name();
    return new Done<>(
        new BackupNamed(id, of == null ? null : of.username(), name.unit(), name.backup()),
        null,
        AuditEntry.of("指定 " + backup.orElseThrow().name() + " 为" + whose + "的B岗")
            .with(Map.of("backup", name.backup(), "of", of == null ? home : of.username())));
  }

  private void check(Name name, LocalDate from, Person of, String home, Optional<Person> backup) {
    boolean near =
        backup.isPresent()
            && people.near(home).stream().anyMatch(p -> p.username().equals(name.backup()));
    new Objections()
        .when(name.backup() == null || name.backup().isBlank(), "backup", "请选择谁做B岗。")
        .when(of != null && of.username().equals(name.backup()), "backup", "自己不能做自己的B岗，请换一个人。")
        .when(!near, "backup", "B岗应是本单位、上级单位或同一上级下其他单位的在职人员，请重新选择。")
        .when(name.until() != null && name.until().isBefore(from), "until", "结束日期在起始日期之前，请改正。")
        .check("BACKUP");
  }

  private static boolean isUnit(Name name) {
    return name.unit() != null && !name.unit().isBlank();
  }
}
