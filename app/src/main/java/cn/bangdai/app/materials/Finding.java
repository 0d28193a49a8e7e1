package cn.bangdai.app.materials;

import java.time.Instant;

/**
 * What the last check of a material found.
 *
 * @param counted sheets that count now
 * @param replaced sheets handed over earlier that the ones counted now replace; they stay in
 *     custody where they are
 * @param defect what is wrong; null unless DEFECTIVE
 * @param remedy how to put it right; null unless MISSING or DEFECTIVE
 * @param waiverBasis on what ground it is not asked for; null unless WAIVED
 * @param waiver why it is not asked for, in words; null unless WAIVED
 * @param correction what was put right on the spot; null for nothing, and unless PRESENT
 * @param checkedBy name of who checked; null while UNCHECKED
 * @param checkedAt null while UNCHECKED
 */
public record Finding(
    MaterialStatus status,
    Count counted,
    Count replaced,
    String defect,
    String remedy,
    WaiverBasis waiverBasis,
    String waiver,
    String correction,
    String checkedBy,
    Instant checkedAt) {

  /** Originals and copies. */
  public record Count(int originals, int copies) {

    public static final Count NONE = new Count(0, 0);

    public Count plus(Count other) {
      return new Count(originals + other.originals, copies + other.copies);
    }

    boolean isNone() {
      return originals == 0 && copies == 0;
    }

    boolean covers(Count other) {
      return originals >= other.originals && copies >= other.copies;
    }
  }
}
