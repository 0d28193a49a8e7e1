package cn.bangdai.app.people;

import cn.bangdai.app.shared.AuditEntry;
import cn.bangdai.app.shared.Command;
import cn.bangdai.app.shared.Refusal;
import cn.bangdai.app.shared.UseCase;
import cn.bangdai.identity.Actor;
import cn.bangdai.identity.Rights;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 收回岗位. */
@Component
public class EndPost implements UseCase<EndPost.End, PostGiven> {

  /** Ends the row of that id. */
  public record End(long post) implements Command {
    @Override
    public String verb() {
      return "post.end";
    }
  }

  private final PostTable posts;

  EndPost(PostTable posts) {
    this.posts = posts;
  }

  @Override
  public Class<PostGiven> resultType() {
    return PostGiven.class;
  }

  @Override
  public void authorise(End command, Actor actor) {
    if (!Rights.appoints(actor, find(command).unit())) {
      throw unknown();
    }
  }

  @Override
  public Done<PostGiven> perform(End command, Actor actor) {
    PostTable.Row row = find(command);
    posts.end(row.id());
    return new Done<>(
        new PostGiven(row.id(), row.username(), row.role(), row.unit(), row.from(), row.until()),
        null,
        AuditEntry.of("收回 " + row.name() + " 的岗位 " + row.role() + "@" + row.unit())
            .with(Map.of("person", row.username())));
  }

  private PostTable.Row find(End command) {
    return posts.find(command.post()).orElseThrow(EndPost::unknown);
  }

  private static Refusal unknown() {
    return new Refusal(Refusal.Kind.NOT_FOUND, "POST_NOT_FOUND", "没有找到这个岗位，请刷新页面再看。");
  }
}
