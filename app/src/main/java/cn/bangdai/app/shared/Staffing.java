package cn.bangdai.app.shared;

import cn.bangdai.identity.Post;
import java.util.List;
import java.util.Optional;

/**
 * Who is there, and which posts people hold beside those that sign-in tells of: dated rows, and the
 * posts of people in whose place they stand. Kept by the feature that knows absences; known here,
 * because every request asks.
 */
public interface Staffing {

  /** What the person holds today beside home; empty for most. */
  List<Post> furtherPosts(String username);

  /** Whether the person has left for good: holds no post any more, whatever sign-in says. */
  boolean left(String username);

  /** Whether the person is away now, or has left. */
  boolean away(String username);

  /**
   * Why work can't be given to a person now, and to whom to give it instead, as a Chinese sentence;
   * empty when it can. Asks the database, not what was known a moment ago.
   */
  Optional<String> whyNot(String username);
}
