package cn.bangdai.app.worklist.web;

import cn.bangdai.forms.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * When a field is shown, simple enough for a browser to follow: every one, or any one, of a few
 * fields has a certain value. The form files say the opposite ({@code hide}) in FEEL.
 *
 * @param all whether all of the pairs must hold; otherwise one is enough
 */
record FormShowWhen(boolean all, List<Pair> pairs) {

  /** A field and the value it must have. */
  record Pair(String field, String value) {

    boolean holds(Map<String, String> values) {
      return value.equals(values.get(field));
    }

    @Override
    public String toString() {
      return field + "=" + value;
    }
  }

  private static final Pattern DIFFERS = Pattern.compile("([A-Za-z]\\w*)\\s*!=\\s*\"([^\"&|=]*)\"");

  /** Empty when the field is always shown, or its condition is more than pairs of values. */
  static Optional<FormShowWhen> of(Field field) {
    if (field.presence().hiddenWhen() == null) {
      return Optional.empty();
    }
    String hide = field.presence().hiddenWhen().text().substring(1).strip();
    boolean or = hide.contains(" or ");
    if (or && hide.contains(" and ")) {
      return Optional.empty();
    }
    List<Optional<Pair>> pairs =
        List.of(hide.split(or ? " or " : " and ")).stream().map(FormShowWhen::pair).toList();
    return pairs.stream().allMatch(Optional::isPresent)
        // Hidden when one differs: shown when all are equal; and the other way round.
        ? Optional.of(new FormShowWhen(or, pairs.stream().map(Optional::get).toList()))
        : Optional.empty();
  }

  private static Optional<Pair> pair(String comparison) {
    Matcher match = DIFFERS.matcher(comparison.strip());
    return match.matches()
        ? Optional.of(new Pair(match.group(1), match.group(2)))
        : Optional.empty();
  }

  boolean shown(Map<String, String> values) {
    return all
        ? pairs.stream().allMatch(pair -> pair.holds(values))
        : pairs.stream().anyMatch(pair -> pair.holds(values));
  }

  /** {@code outcome=DELIVERED&by=POST} or {@code outcome=NOT_REACHED|outcome=UNCLAIMED}. */
  String attribute() {
    return pairs.stream().map(Pair::toString).collect(Collectors.joining(all ? "&" : "|"));
  }
}
