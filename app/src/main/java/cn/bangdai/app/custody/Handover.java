package cn.bangdai.app.custody;

import java.util.List;
import java.util.UUID;

/**
 * A sheet under way between two units.
 *
 * @param disputed whether its receiver found pieces missing
 * @param receiver who signed first; null before
 * @param outstanding ids of the pieces on it that have not arrived
 */
record Handover(
    UUID id,
    String sheet,
    String from,
    String to,
    boolean disputed,
    Hand sender,
    Hand receiver,
    List<Long> outstanding) {}
