package cn.bangdai.app.cases;

import java.time.OffsetDateTime;

/**
 * That an applicant agreed to the use of their data, in which words, and who asked (PIPL 13–17, 29,
 * 31).
 *
 * @param version of the words that were read; null in a case older than their record
 * @param words themselves; null likewise
 * @param how null when nobody said
 * @param giver who agreed; null likewise
 * @param takenBy name of who asked; null for a separate consent not given
 * @param at null likewise
 */
public record Consent(
    String version, String words, How how, Giver giver, String takenBy, OffsetDateTime at) {

  /** In which form it was given. */
  public enum How {
    SPOKEN("口头"),
    PAPER("纸质签字"),
    SCREEN("屏幕确认");

    private final String title;

    How(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** Who gave it. */
  public enum Giver {
    APPLICANT("申请人"),
    /** For a child under fourteen (PIPL 31). */
    GUARDIAN("监护人");

    private final String title;

    Giver(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
