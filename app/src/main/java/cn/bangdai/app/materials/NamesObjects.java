package cn.bangdai.app.materials;

import java.util.Collection;
import java.util.Set;

/**
 * A table whose rows name objects of the store. The sweeper asks all of them before it removes
 * anything.
 */
public interface NamesObjects {

  /** Those of the keys that a row names. */
  Set<String> named(Collection<String> keys);
}
