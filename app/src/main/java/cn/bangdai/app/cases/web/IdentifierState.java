package cn.bangdai.app.cases.web;

import cn.bangdai.app.cases.Applicant;
import cn.bangdai.app.cases.Applicant.IdType;
import cn.bangdai.app.cases.RegisterCase;

/**
 * What the page says of the identifier while it is being typed. The rule is the one of
 * registration.
 *
 * @param digits how many signs were typed
 * @param sentence what is wrong; null unless WRONG
 */
record IdentifierState(Kind kind, int digits, String sentence) {

  enum Kind {
    /** Nothing to say: nothing typed, or a paper whose number can't be checked. */
    QUIET,
    /** Not yet as long as it must be; nobody is corrected in the middle of a number. */
    SHORT,
    RIGHT,
    WRONG
  }

  /** Both 居民身份证 and 统一社会信用代码. */
  private static final int LENGTH = 18;

  static final IdentifierState QUIET = new IdentifierState(Kind.QUIET, 0, null);

  static IdentifierState of(RegisterCase.Register typed) {
    Applicant applicant = typed.applicant();
    String number = applicant.idNumber();
    boolean checked =
        applicant.idType() == IdType.RESIDENT_ID || applicant.idType() == IdType.CREDIT_CODE;
    if (number == null || !checked) {
      return QUIET;
    }
    if (number.length() < LENGTH) {
      return new IdentifierState(Kind.SHORT, number.length(), null);
    }
    String wrong = typed.objections().get("applicant.idNumber");
    return new IdentifierState(wrong == null ? Kind.RIGHT : Kind.WRONG, number.length(), wrong);
  }
}
