package cn.bangdai.app.dishonest;

import java.util.Optional;

/** Where it is looked up whether an enterprise is dishonest (004 三（二）4（3）). */
public interface DishonestRegistry {

  /**
   * The newest entry that holds today.
   *
   * @param creditCode 统一社会信用代码
   * @return empty for an enterprise that is not listed, or no more
   */
  Optional<DishonestEntry> find(String creditCode);
}
