package cn.bangdai.processes.engine;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The beans that expressions in the models may call: an allow-list, looked up only when an
 * expression names one. So beans may use the engine that calls them, and everything else in the
 * application context stays out of reach.
 *
 * <p>A name that is not on the list is unknown to the expression, which then fails with the
 * engine's "Cannot resolve identifier"; a name on the list without a bean fails here.
 */
public final class CallableBeans {

  private final Set<String> names;
  private final Function<String, ?> lookup;

  /**
   * @param names the allow-list, normally {@link cn.bangdai.processes.ProcessBeans#ALL}
   * @param lookup gives the bean of a name on the list, such as {@code
   *     applicationContext::getBean}; not asked before the first expression is evaluated
   */
  public CallableBeans(Set<String> names, Function<String, ?> lookup) {
    this.names = Collections.unmodifiableSet(new TreeSet<>(names));
    this.lookup = Objects.requireNonNull(lookup);
  }

  /** Beans that exist already. */
  public static CallableBeans of(Map<String, ?> beans) {
    Map<String, ?> copy = Map.copyOf(beans);
    return new CallableBeans(copy.keySet(), copy::get);
  }

  Map<Object, Object> asMap() {
    return new LazyMap();
  }

  private Object bean(Object name) {
    Object bean = lookup.apply((String) name);
    if (bean == null) {
      throw new IllegalStateException(
          "the models may call a bean named " + name + ": none is there");
    }
    return bean;
  }

  /** Read-only; values are looked up when asked for. */
  private final class LazyMap extends AbstractMap<Object, Object> {

    @Override
    public boolean containsKey(Object name) {
      return name instanceof String && names.contains(name);
    }

    @Override
    public Object get(Object name) {
      return containsKey(name) ? bean(name) : null;
    }

    @Override
    public Set<Object> keySet() {
      return Collections.unmodifiableSet(names);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
      return names.stream()
          .map(name -> Map.<Object, Object>entry(name, bean(name)))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
