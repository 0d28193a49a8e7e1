package cn.bangdai.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads what a component's value may be; a text without a length or a number without a range is an
 * error.
 */
final class LimitsReader {

  private static final BigDecimal FARTHEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  private LimitsReader() {}

  static Limits read(FieldType type, Place component) {
    Place rules = component.child("validate");
    return switch (type) {
      case TEXTFIELD -> text(rules.count("maxLength"), pattern(component, rules, "pattern"));
      case TEXTAREA -> text(rules.count("maxLength"), null);
      case NUMBER -> number(component, rules);
      case TAGLIST -> text(null, pattern(component, component.child("properties"), "itemPattern"));
      case DATETIME -> day(component);
      default -> none();
    };
  }

  static Limits none() {
    return new Limits(null, null, null, null, null);
  }

  private static Limits text(Integer maxLength, Pattern pattern) {
    return new Limits(maxLength, pattern, null, null, null);
  }

  private static Limits number(Place component, Place rules) {
    BigDecimal min = rules.number("min");
    BigDecimal max = rules.number("max");
    if (min.compareTo(max) > 0 || max.abs().max(min.abs()).compareTo(FARTHEST) > 0) {
      throw rules.error("min and max must be a range within " + FARTHEST);
    }
    return new Limits(null, null, min, max, component.count("decimalDigits"));
  }

  private static Limits day(Place component) {
    if (!"date".equals(component.text("subtype"))) {
      throw component.error("subtype must be date");
    }
    return none();
  }

  /**
   * Anchored, because browsers look for a pattern anywhere in a text; with words for the person.
   */
  private static Pattern pattern(Place component, Place where, String property) {
    String regex = where.textOrNull(property);
    if (regex == null) {
      return null;
    }
    boolean anchored = regex.startsWith("^") && regex.endsWith("$");
    if (!anchored || !component.child("properties").has("malformed")) {
      throw where.error(property + " must stand between ^ and $, with a sentence in malformed");
    }
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw where.error(property + " is not a pattern: " + e.getDescription());
    }
  }
}
