package cn.bangdai.app.access;

import org.springframework.mock.web.MockHttpServletResponse;

/** What became of a request, as the cells of the matrix say it. */
enum Outcome {
  ALLOWED,
  /** Answered, and the case is in it. */
  SHOWN,
  /** Answered, and the case is not in it. */
  HIDDEN,
  FORBIDDEN,
  NOT_FOUND,
  /** Sent to sign in, or told to. */
  SIGN_IN,
  /** Nobody may be answered like this. */
  FAILED;

  private static final int FAILURE = 500;

  /**
   * @param shown whether the answer tells of the case
   * @param names whether the address itself names the case: then it may
   */
  static Outcome of(MockHttpServletResponse answer, boolean names, boolean shown) {
    String location = String.valueOf(answer.getHeader("Location"));
    return switch (answer.getStatus()) {
      case 401 -> SIGN_IN;
      case 403 -> FORBIDDEN;
      case 404 -> NOT_FOUND;
      default -> {
        if (answer.getStatus() >= FAILURE) {
          yield FAILED;
        }
        if (location.contains("/sign-in") && !location.matches(".*[?](out|wrong)")) {
          yield SIGN_IN;
        }
        yield names ? ALLOWED : shown ? SHOWN : HIDDEN;
      }
    };
  }

  /** Whether it is what a cell asks for; a cell that allows lets nothing be shown beside. */
  boolean is(Outcome wanted) {
    return this == wanted || (wanted == ALLOWED && this == HIDDEN);
  }
}
