package cn.bangdai.app.people;

import cn.bangdai.identity.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How somebody stands: away or not, who stands in, and in whose place they stand. */
@Component
public class MyStanding {

  /** Open tasks that are done in somebody's place. */
  public record InPlaceOf(String name, int tasks) {}

  /**
   * The whole.
   *
   * @param now the absence that is now; null while the person is there
   * @param coming absences that will be
   * @param backup who would stand in now, in words
   * @param how why it is this one: NAMED, COLLEAGUE, UNIT_ABOVE, SUPERVISOR, NOBODY
   * @param standsFor in whose place this person holds tasks
   * @param handedOver how many open tasks of this person others do now
   */
  public record Standing(
      Absence now,
      List<Absence> coming,
      String backup,
      String how,
      List<InPlaceOf> standsFor,
      int handedOver) {}

  private final JdbcClient jdbc;
  private final AbsenceTable absences;
  private final StandInChain chain;
  private final PostsNow posts;
  private final Clock clock;

  MyStanding(
      JdbcClient jdbc, AbsenceTable absences, StandInChain chain, PostsNow posts, Clock clock) {
    this.jdbc = jdbc;
    this.absences = absences;
    this.chain = chain;
    this.posts = posts;
    this.clock = clock;
  }

  /** Of whoever asks. */
  public Standing of(Actor actor) {
    return of(actor.username(), actor.unit());
  }

  /**
   * @param unit home unit of that person
   */
  public Standing of(String username, String unit) {
    List<Absence> all = absences.coming(List.of(username));
    StandIn standIn = chain.of(username, unit);
    return new Standing(
        all.stream().filter(a -> a.isNow(clock.instant())).findFirst().orElse(null),
        all.stream().filter(a -> a.from().isAfter(clock.instant())).toList(),
        posts.words(standIn).strip(),
        standIn.how().name(),
        standsFor(username),
        handedOver(username));
  }

  /** In whose place somebody holds tasks; empty for most. */
  public List<InPlaceOf> standsFor(String username) {
    return jdbc.sql(
            """
            select coalesce(a.name, t.stands_for) as name, count(*)::int as tasks
            from worklist_task t left join account a on a.username = t.stands_for
            where t.assignee = :me and t.stands_for is not null
            group by 1 order by 1
            """)
        .param("me", username)
        .query(InPlaceOf.class)
        .list();
  }

  /** Open tasks of this person that others do now. */
  int handedOver(String username) {
    return jdbc.sql("select count(*)::int from worklist_task where stands_for = :me")
        .param("me", username)
        .query(Integer.class)
        .single();
  }
}
