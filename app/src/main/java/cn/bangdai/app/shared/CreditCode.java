package cn.bangdai.app.shared;

/** 统一社会信用代码 (GB 32100): who an enterprise is. */
public final class CreditCode {

  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;
  private static final int MODULUS = 31;

  private CreditCode() {}

  /** Known characters, in upper case, and the right check character. */
  public static boolean isValid(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int value = CHARACTERS.indexOf(code.charAt(i));
      if (value < 0) {
        return false;
      }
      sum += value * weight;
      weight = weight * 3 % MODULUS;
    }
    int check = (MODULUS - sum % MODULUS) % MODULUS;
    return CHARACTERS.indexOf(code.charAt(LENGTH - 1)) == check;
  }
}
