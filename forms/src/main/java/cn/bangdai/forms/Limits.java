package cn.bangdai.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What a value may be; each part is null where the field's type doesn't have it.
 *
 * @param maxLength of a text, in characters (code points), after cleaning
 * @param pattern of a whole textfield, or of every item of a taglist
 * @param min smallest number, inclusive
 * @param max largest number, inclusive
 * @param decimalDigits digits allowed after the decimal point; 0 means whole numbers
 */
public record Limits(
    Integer maxLength, Pattern pattern, BigDecimal min, BigDecimal max, Integer decimalDigits) {

  boolean matches(String text) {
    return pattern == null || pattern.matcher(text).matches();
  }

  boolean includes(BigDecimal number) {
    return number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
  }
}
