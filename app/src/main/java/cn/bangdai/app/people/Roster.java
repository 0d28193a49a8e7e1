package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people of one's units: who is there, who backs whom, who holds what beside home. */
@Component
public class Roster {

  /** A post beside home. */
  public record Held(long id, String title, String kind, LocalDate until) {}

  /** Who backs somebody. */
  public record Backup(long id, String username, String name, LocalDate until) {}

  /**
   * Somebody.
   *
   * @param away the absence that is now; null while the person is there
   * @param coming absences that will be
   * @param mayEnter whether the one who looks enters absences and backups for this person
   * @param mayAppoint whether that one gives posts, and records that the person leaves
   */
  public record Member(
      String username,
      String name,
      String unit,
      String unitName,
      String titles,
      Absence away,
      List<Absence> coming,
      List<Backup> backups,
      List<Held> posts,
      boolean mayEnter,
      boolean mayAppoint) {}

  /** Somebody that can be chosen. */
  public record Choice(String username, String name, String unitName) {}

  /** What is known of people. */
  @Component("tablesOfRoster")
  record Tables(AbsenceTable absences, BackupTable backups, PostTable posts) {

    Known of(List<String> usernames) {
      return new Known(
          absences.coming(usernames), backups.of(usernames, List.of()), posts.of(usernames));
    }
  }

  private record Known(
      List<Absence> absences, List<BackupTable.Row> backups, List<PostTable.Row> posts) {}

  private final Staff staff;
  private final Tables tables;
  private final Units units;
  private final Clock clock;

  Roster(Staff staff, Tables tables, Units units, Clock clock) {
    this.staff = staff;
    this.tables = tables;
    this.units = units;
    this.clock = clock;
  }

  /** Whether the actor looks after anybody. */
  public static boolean leads(Actor actor) {
    return Rights.leads(actor);
  }

  /** Those who work in the actor's units, who is away first, then by unit; without the actor. */
  public List<Member> of(Actor actor) {
    List<Person> all =
        staff.under(actor).stream()
            .filter(p -> !p.username().equals(actor.username()) && p.works())
            .toList();
    Known known = tables.of(all.stream().map(Person::username).toList());
    return all.stream()
        .map(p -> member(p, known, actor))
        .sorted(Comparator.comparing(m -> m.away() == null))
        .toList();
  }

  /**
   * One of them, or oneself.
   *
   * @throws cn.bangdai.app.shared.Refusal NOT_FOUND for anybody else
   */
  public Member one(String username, Actor actor) {
    Person person =
        staff
            .find(username)
            .filter(
                p ->
                    p.username().equals(actor.username())
                        || Rights.looksAfter(actor, p.unit())
                        || Rights.appoints(actor, p.unit()))
            .orElseThrow(Staff::unknown);
    return member(person, tables.of(List.of(username)), actor);
  }

  /** Who could back somebody of that unit, without that person. */
  public List<Choice> choices(String unit, String without) {
    return staff.near(unit).stream()
        .filter(p -> !p.username().equals(without))
        .map(p -> new Choice(p.username(), p.name(), units.name(p.unit())))
        .toList();
  }

  private Member member(Person p, Known known, Actor actor) {
    boolean self = p.username().equals(actor.username());
    List<Absence> absences =
        known.absences().stream().filter(a -> a.username().equals(p.username())).toList();
    return new Member(
        p.username(),
        p.name(),
        p.unit(),
        units.find(p.unit()).map(u -> u.windowName()).orElse(p.unit()),
        titles(p),
        absences.stream().filter(a -> a.isNow(clock.instant())).findFirst().orElse(null),
        absences.stream().filter(a -> a.from().isAfter(clock.instant())).toList(),
        known.backups().stream()
            .filter(b -> p.username().equals(b.username()))
            .map(b -> new Backup(b.id(), b.backup(), b.backupName(), b.until()))
            .toList(),
        known.posts().stream()
            .filter(h -> h.username().equals(p.username()))
            .map(this::held)
            .toList(),
        !p.left() && (self || Rights.looksAfter(actor, p.unit())),
        !p.left() && !self && Rights.appoints(actor, p.unit()));
  }

  private static String titles(Person p) {
    return p.known().stream()
        .sorted(Comparator.naturalOrder())
        .map(Role::title)
        .collect(Collectors.joining("、"));
  }

  private Held held(PostTable.Row row) {
    String title = Role.of(row.role()).map(Role::title).orElse(row.role());
    return new Held(row.id(), units.name(row.unit()) + " " + title, row.kind(), row.until());
  }
}
