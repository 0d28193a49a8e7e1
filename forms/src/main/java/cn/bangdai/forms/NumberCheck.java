package cn.bangdai.forms;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A number within its range, with no more decimals than its field allows. */
enum NumberCheck implements Check {
  CHECK;

  @Override
  public Checked check(Field field, Object raw) {
    if (raw instanceof String text && text.isBlank()) {
      return Checked.ABSENT;
    }
    BigDecimal number = decimal(raw);
    Limits limits = field.limits();
    // The range first: it keeps a monstrous exponent from being written out.
    if (number == null || !limits.includes(number) || decimals(number) > limits.decimalDigits()) {
      return Checked.problem(sentence(field));
    }
    return Checked.value(typed(number, limits.decimalDigits()));
  }

  private static Object typed(BigDecimal number, int decimalDigits) {
    if (decimalDigits == 0) {
      return number.intValueExact();
    }
    return number.setScale(decimalDigits, RoundingMode.UNNECESSARY);
  }

  private static int decimals(BigDecimal number) {
    return number.signum() == 0 ? 0 : number.stripTrailingZeros().scale();
  }

  private static BigDecimal decimal(Object raw) {
    if (raw instanceof BigDecimal decimal) {
      return decimal;
    }
    if (raw instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (raw instanceof Integer || raw instanceof Long) {
      return BigDecimal.valueOf(((Number) raw).longValue());
    }
    if (raw instanceof Double number && Double.isFinite(number)) {
      return BigDecimal.valueOf(number);
    }
    return null;
  }

  private static String sentence(Field field) {
    Limits limits = field.limits();
    String kind =
        limits.decimalDigits() == 0 ? "整数" : "数，小数最多 %d 位".formatted(limits.decimalDigits());
    return "“%s”要填 %s 到 %s 之间的%s。"
        .formatted(field.label(), limits.min().toPlainString(), limits.max().toPlainString(), kind);
  }
}
