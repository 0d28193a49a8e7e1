package cn.bangdai.app.custody;

import java.time.Instant;

/**
 * A step in the line of hands.
 *
 * @param piece id of the piece
 * @param from code of the unit that gave it; null when it came from the applicant
 * @param fromPerson name; null when unknown
 * @param to code of the unit that got it; null when it went to the applicant or nowhere
 * @param toPerson name; null when unknown
 * @param by name of who recorded it
 */
public record EventView(
    Instant at,
    PieceEvent event,
    String title,
    long piece,
    String from,
    String fromPerson,
    String to,
    String toPerson,
    String by,
    String note) {}
