package cn.bangdai.app.cases;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A special procedure of a case.
 *
 * @param unit code of the deciding party that opened it
 * @param state OPEN, ENDED, or CANCELLED when the case was decided or ended without it
 * @param stopsStatutory whether its time is kept out of the statutory limit too (行政许可法 45)
 * @param openedBy name
 * @param result what it came to; null unless ENDED
 * @param endedBy name; null while open
 */
public record SpecialProcedure(
    UUID id,
    String unit,
    SpecialProcedureKind kind,
    String name,
    String reason,
    LocalDate expectedEnd,
    String state,
    boolean stopsStatutory,
    String openedBy,
    OffsetDateTime openedAt,
    String result,
    String endedBy,
    OffsetDateTime endedAt) {

  public boolean open() {
    return state.equals("OPEN");
  }

  public boolean ended() {
    return state.equals("ENDED");
  }
}
