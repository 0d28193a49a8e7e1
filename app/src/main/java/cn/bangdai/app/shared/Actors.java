package cn.bangdai.app.shared;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import cn.bangdai.identity.SignedIn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The person behind a request: who sign-in says, with the posts of today. A dated post begins and
 * ends without a new sign-in, and who has left holds none. What the directory has said since the
 * sign-in (a role taken away, another unit) counts instead of what the token said.
 */
@Component
public class Actors {

  private final Staffing staffing;
  private final Mirror mirror;

  Actors(Staffing staffing, Mirror mirror) {
    this.staffing = staffing;
    this.mirror = mirror;
  }

  public Actor of(SignedIn principal) {
    return today(newest(principal));
  }

  private Actor newest(SignedIn principal) {
    Instant said = principal.saidAt();
    return said == null
        ? principal.actor()
        : mirror
            .find(principal.getName())
            .filter(person -> person.isNewerThan(said))
            .map(MirroredPerson::home)
            .orElseGet(principal::actor);
  }

  /** The same person with the posts of today. */
  Actor today(Actor home) {
    if (staffing.left(home.username())) {
      return new Actor(home.username(), home.name(), home.unit(), List.of());
    }
    List<Post> further = staffing.furtherPosts(home.username());
    if (further.isEmpty()) {
      return home;
    }
    Set<Post> posts = new LinkedHashSet<>(home.posts());
    posts.addAll(further);
    return new Actor(home.username(), home.name(), home.unit(), List.copyOf(posts));
  }
}
