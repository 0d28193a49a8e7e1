package cn.bangdai.app.custody;

import java.time.Instant;

/**
 * A piece, as pages and interfaces show it.
 *
 * @param number of several of its kind, from 1
 * @param documentNumber official number of a result; null otherwise
 * @param unit where it is held; null when nobody of ours holds it
 * @param unitName what people call that unit
 * @param holder name of who holds it; null likewise
 * @param since when it came into this state
 * @param material code of its material; null for a result
 * @param authority to whom it went; null unless WITH_AUTHORITY
 * @param receipt what the authority gave for it; null likewise
 */
public record PieceView(
    long id,
    String name,
    PieceKind kind,
    int number,
    String documentNumber,
    PieceState state,
    String unit,
    String unitName,
    String holder,
    Instant since,
    String material,
    String authority,
    String receipt) {

  /** Name, kind and place among several of its kind: 户口簿（复印件 2）. */
  public String words() {
    return kind == PieceKind.RESULT ? name : name + "（" + kind.title() + " " + number + "）";
  }
}
