package cn.bangdai.app.people;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.shared.Staffing;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.Role;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The posts of today in memory, because every request asks. Read again every 20 seconds, and at
 * once on the node on which something changed; so a change is everywhere within a minute.
 */
@Component
class PostsNow implements Staffing {

  private static final Duration FRESH = Duration.ofSeconds(20);

  /** What was so at a moment. */
  private record Snapshot(
      Instant at, Map<String, List<Post>> held, Set<String> away, Set<String> left) {}

  private final JdbcClient jdbc;
  private final StandInChain chain;
  private final Units units;
  private final Clock clock;
  private volatile Snapshot snapshot;

  PostsNow(JdbcClient jdbc, StandInChain chain, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.chain = chain;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public List<Post> furtherPosts(String username) {
    return now().held().getOrDefault(username, List.of());
  }

  @Override
  public boolean left(String username) {
    return now().left().contains(username);
  }

  @Override
  public boolean away(String username) {
    return now().away().contains(username);
  }

  @Override
  public Optional<String> whyNot(String username) {
    record Person(String name, String unit, boolean gone) {}
    return jdbc.sql(
            """
            select a.name, a.unit, a.closed_at is not null as gone from account a
            where a.username = :username
              and exists (select 1 from people_away(:now) w where w.username = a.username)
            """)
        .param("username", username)
        .param("now", Timestamp.from(clock.instant()))
        .query(Person.class)
        .optional()
        .map(
            p ->
                p.name()
                    + (p.gone() ? " 已经离任" : " 现在离岗")
                    + "，不能给他派任务。"
                    + ("请派给代班的" + words(chain.of(username, p.unit()))).strip()
                    + "。");
  }

  /** Who it is, in words: a name between spaces, or the place whose people stand in. */
  String words(StandIn standIn) {
    if (standIn.username() != null) {
      return " " + name(standIn.username()) + " ";
    }
    String place = units.find(standIn.unit()).map(u -> u.windowName()).orElse(standIn.unit());
    return standIn.how() == StandIn.How.SUPERVISOR ? place + "的督查人员" : place;
  }

  private String name(String username) {
    return jdbc.sql("select name from account where username = :username")
        .param("username", username)
        .query(String.class)
        .optional()
        .orElse(username);
  }

  /** Reads anew; called after the commit of what changed it. */
  void refresh() {
    snapshot = read(clock.instant());
  }

  private Snapshot now() {
    Snapshot known = snapshot;
    Instant now = clock.instant();
    if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) >= 0) {
      known = read(now);
      snapshot = known;
    }
    return known;
  }

  private Snapshot read(Instant now) {
    Map<String, List<Post>> held = new HashMap<>();
    jdbc.sql(
            """
            select h.username, h.role, h.unit from posts_held(:now) h
            join account a on a.username = h.username
            where not (h.unit = a.unit and h.role = any (a.roles))
            """)
        .param("now", Timestamp.from(now))
        .query(
            row -> {
              String unit = row.getString("unit");
              String username = row.getString("username");
              Role.of(row.getString("role"))
                  .ifPresent(
                      role ->
                          held.computeIfAbsent(username, u -> new ArrayList<>())
                              .add(new Post(role, unit)));
            });
    return new Snapshot(now, held, names("people_away(:now)", now), left(now));
  }

  private Set<String> left(Instant now) {
    return names("account where closed_at <= :now", now);
  }

  private Set<String> names(String from, Instant now) {
    return new HashSet<>(
        jdbc.sql("select username from " + from)
            .param("now", Timestamp.from(now))
            .query(String.class)
            .list());
  }
}
