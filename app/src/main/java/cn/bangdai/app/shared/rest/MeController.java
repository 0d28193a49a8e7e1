package cn.bangdai.app.shared.rest;

import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Post;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in. */
@RestController
class MeController {

  record Me(String username, String name, String unit, List<String> roles, Set<String> groups) {}

  @GetMapping("/api/me")
  Me me(Actor actor) {
    List<String> roles =
        actor.posts().stream().map(Post::role).map(r -> r.realmName()).distinct().toList();
    return new Me(actor.username(), actor.name(), actor.unit(), roles, actor.groups());
  }
}
