package cn.bangdai.app.supervision.web;

import java.time.Instant;
import java.util.List;

/**
 * One urging, coordination, rectification or matter, as pages show it.
 *
 * @param kind key of its name among the messages
 * @param whom name of the unit that is asked; null where the name says it
 * @param state key of its state among the messages
 * @param open whether it goes on
 * @param link path of its own page; null when it has none
 * @param what what it is about, in somebody's words; null where they are not shown
 * @param by who began it, with the unit
 */
record BesideLine(
    String kind,
    String whom,
    String state,
    boolean open,
    String link,
    String what,
    String by,
    Instant at,
    List<Told> steps) {

  /**
   * What was said at a step.
   *
   * @param words key among the messages
   * @param way key among the messages of how somebody was told; null where nobody was
   * @param text null when nothing was said
   */
  record Told(String words, String way, String text, String by, Instant at) {}
}
