package cn.bangdai.app.custody;

import java.util.UUID;

/**
 * One step in the line of hands, for any number of pieces at once.
 *
 * @param expected the state a piece must be in; anything else breaks the command
 * @param holder who holds the pieces afterwards; {@link Hand#NONE} when nobody of ours does
 * @param from who gives them, for pieces that nobody holds now
 * @param to who gets them, or is to get them
 * @param handover the sheet; null when there is none
 * @param receipt an authority's; null when none takes them
 */
record Move(
    PieceEvent event,
    PieceState expected,
    PieceState state,
    Hand holder,
    Hand from,
    Hand to,
    UUID handover,
    String note,
    Receipt receipt) {

  /** What an authority gave for the pieces: its name, and the number of the receipt. */
  record Receipt(String authority, String number) {}

  private Move(
      PieceEvent event,
      PieceState expected,
      PieceState state,
      Hand holder,
      Hand from,
      Hand to,
      UUID handover,
      String note) {
    this(event, expected, state, holder, from, to, handover, note, null);
  }

  /** To an authority, against its receipt. */
  static Move toAuthority(Receipt receipt, String note) {
    return new Move(
        PieceEvent.TO_AUTHORITY,
        PieceState.HELD,
        PieceState.WITH_AUTHORITY,
        Hand.NONE,
        Hand.NONE,
        Hand.NONE,
        null,
        note,
        receipt);
  }

  static Move dispatched(UUID handover, String to) {
    return new Move(
        PieceEvent.DISPATCHED,
        PieceState.HELD,
        PieceState.IN_TRANSIT,
        Hand.NONE,
        Hand.NONE,
        Hand.someoneAt(to),
        handover,
        null);
  }

  /** Arrived in someone's hands: received, found later, or found never to have left. */
  static Move arrived(PieceEvent event, Handover sheet, Hand hands, String note) {
    return new Move(
        event,
        PieceState.IN_TRANSIT,
        PieceState.HELD,
        hands,
        sheet.sender(),
        hands,
        sheet.id(),
        note);
  }

  static Move missing(Handover sheet, String note) {
    return new Move(
        PieceEvent.MISSING,
        PieceState.IN_TRANSIT,
        PieceState.IN_TRANSIT,
        Hand.NONE,
        sheet.sender(),
        Hand.someoneAt(sheet.to()),
        sheet.id(),
        note);
  }

  static Move lost(Handover sheet, String note) {
    return new Move(
        PieceEvent.LOST,
        PieceState.IN_TRANSIT,
        PieceState.LOST,
        Hand.NONE,
        sheet.sender(),
        Hand.NONE,
        sheet.id(),
        note);
  }

  /** What was only seen so far stays here after all. */
  static Move takenIn(Hand hands) {
    return new Move(
        PieceEvent.TAKEN_IN,
        PieceState.SIGHTED,
        PieceState.HELD,
        hands,
        Hand.NONE,
        hands,
        null,
        null);
  }

  /** To the applicant, or kept where it is. */
  static Move ended(PieceEvent event, PieceState state, String note) {
    return new Move(event, PieceState.HELD, state, Hand.NONE, Hand.NONE, Hand.NONE, null, note);
  }
}
