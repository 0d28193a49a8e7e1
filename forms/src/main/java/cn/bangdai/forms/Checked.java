package cn.bangdai.forms;

/** One value after its check: the typed value, a problem in words, or neither when it is absent. */
record Checked(Object value, String problem) {

  static final Checked ABSENT = new Checked(null, null);

  static Checked value(Object value) {
    return new Checked(value, null);
  }

  static Checked problem(String sentence) {
    return new Checked(null, sentence);
  }

  boolean absent() {
    return value == null && problem == null;
  }
}
