package cn.bangdai.forms;

import java.util.Map;
import java.util.Set;

/**
 * When a field is there and what stands in it when nothing is sent.
 *
 * @param required must have a value while it is shown; a required checkbox must be ticked
 * @param hiddenWhen null when it is always shown
 * @param defaultValue typed as in a {@link Submission}, or null
 */
public record Presence(boolean required, Condition hiddenWhen, Object defaultValue) {

  boolean hides(Map<String, Object> values) {
    return hiddenWhen != null && hiddenWhen.hides(values);
  }

  Set<String> reads() {
    return hiddenWhen == null ? Set.of() : hiddenWhen.reads();
  }
}
