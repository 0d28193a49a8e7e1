package cn.bangdai.app.worklist.web;

import java.util.List;

/**
 * A field of a form, ready to be drawn.
 *
 * @param kind which fragment of {@code worklist/form.html} draws it
 * @param help one sentence beside it; null for none
 * @param when for people without script: which choice it belongs to; null when it is always there
 * @param showWhen the same for the script, see {@link FormShowWhen#attribute}; null likewise
 * @param hidden whether it belongs to a choice that is not made now
 * @param options what can be chosen; empty for free input
 * @param value what stands in it; empty for nothing
 * @param offered every value that can be ticked, with commas, where none means all; null otherwise
 * @param error what to mend, in a sentence; null for nothing
 */
record FormField(
    Kind kind,
    String key,
    String label,
    String help,
    boolean required,
    String when,
    String showWhen,
    boolean hidden,
    List<Choice> options,
    String value,
    String offered,
    Range range,
    String error) {

  /** The ways to draw a field. */
  enum Kind {
    OUTCOME,
    ONLY,
    SEGMENTS,
    LIST,
    CHECKS,
    LINES,
    LINE,
    BLOCK,
    NUMBER,
    DATE,
    TICK,
    NOTE
  }

  /** One choice. */
  record Choice(String value, String label, boolean chosen, FormWords words) {}

  /** What a number may be, or how many characters a text may have and are left; null for any. */
  record Range(String min, String max, boolean whole, Integer most, Integer left) {}

  /** Id of its element. */
  public String id() {
    return "f-" + key;
  }

  /** Ids of what explains it, for {@code aria-describedby}; null when nothing does. */
  public String describedBy() {
    String ids =
        (help == null ? "" : id() + "-help ")
            + (error == null ? "" : id() + "-error ")
            + (range == null || range.most() == null ? "" : id() + "-left");
    return ids.isBlank() ? null : ids.strip();
  }
}
