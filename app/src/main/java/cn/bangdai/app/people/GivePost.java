package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import cn.bangdai.identity.Role;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 授予岗位: a further post from one day to another, as backup or as a department's chief representative
 * (首席代表) at the centre. Supervisors and the administrator give it; it counts without a new sign-in.
 */
@Component
public class GivePost implements UseCase<GivePost.Give, PostGiven> {

  private static final Set<String> KINDS = Set.of("BACKUP", "CHIEF_REPRESENTATIVE", "FURTHER");

  /**
   * Gives a post.
   *
   * @param role as the realm names it, such as {@code department-agent}
   * @param kind BACKUP, CHIEF_REPRESENTATIVE or FURTHER
   * @param from null for today
   * @param until last day; null until somebody ends it
   */
  public record Give(
      String username, String role, String unit, String kind, LocalDate from, LocalDate until)
      implements Command {
    @Override
    public String verb() {
      return "post.give";
    }
  }

  private final Staff people;
  private final PostTable posts;
  private final Units units;

  GivePost(Staff people, PostTable posts, Units units) {
    this.people = people;
    this.posts = posts;
    this.units = units;
  }

  @Override
  public Class<PostGiven> resultType() {
    return PostGiven.class;
  }

  /** Over the unit of the post; and the person must be one of the actor's too. */
  @Override
  public void authorise(Give command, Actor actor) {
    Person person = people.find(command.username()).orElseThrow(Staff::unknown);
    boolean unit =
        units.find(command.unit()).filter(u -> Rights.appoints(actor, u.code())).isPresent();
    if (!unit || !Rights.appoints(actor, person.unit())) {
      throw Staff.unknown();
    }
  }

  @Override
  public Done<PostGiven> perform(Give give, Actor actor) {
    LocalDate from = give.from() == null ? posts.today() : give.from();
    Person person = people.find(give.username()).orElseThrow(Staff::unknown);
    Role role = Role.of(give.role() == null ? "" : give.role()).orElse(null);
    new Objections()
        .when(role == null || !AgentPosts.WORKING.contains(role), "role", "请选择代办、窗口或审批岗位。")
        .when(give.kind() == null || !KINDS.contains(give.kind()), "kind", "请选择代班、首席代表或兼任。")
        .when(give.until() != null && give.until().isBefore(from), "until", "结束日期在起始日期之前，请改正。")
        .when(person.left(), "username", person.name() + " 已经离任，不能再任岗位。")
        .check("POST");
    long id =
        posts.add(
            new PostTable.Row(
                0,
                person.username(),
                person.name(),
                give.unit(),
                give.role(),
                give.kind(),
                from,
                give.until(),
                actor.username()));
    return new Done<>(
        new PostGiven(id, person.username(), give.role(), give.unit(), from, give.until()),
        null,
        AuditEntry.of("授予 " + person.name() + " " + units.name(give.unit()) + role.title() + "岗位")
            .with(Map.of("person", person.username(), "post", role.at(give.unit()))));
  }
}
