package cn.bangdai.app.notices;

/**
 * Why a later notice may name what no earlier one named (DESIGN 5, One-time notice).
 *
 * @param reason in words, for supervisors; may still be missing
 */
public record NoticeOverride(Kind kind, String reason) {

  /** The three occasions; there is no fourth. */
  public enum Kind {
    /** Another unit told before this one and missed it; counted against that unit. */
    FRONT_MISSED("前面环节漏告知"),
    /** The guide of the item has a newer version than the one pinned to the case. */
    GUIDE_CHANGED("办事指南有变化"),
    /** Something about the applicant or the matter is no longer as it was. */
    FACTS_CHANGED("申请人情况有变化");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }
}
