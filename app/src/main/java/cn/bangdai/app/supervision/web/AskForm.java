package cn.bangdai.app.supervision.web;

import java.util.UUID;

/**
 * What was typed when something is asked beside a case.
 *
 * @param key of the page, so that two presses are one
 * @param unit the unit to be urged; empty where there is nothing to choose
 */
record AskForm(String key, String text, String unit) {

  AskForm {
    key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    text = text == null ? "" : text;
    unit = unit == null ? "" : unit;
  }

  static AskForm fresh() {
    return new AskForm(null, null, null);
  }

  /** The same for another try. */
  AskForm renewed() {
    return new AskForm(null, text, unit);
  }
}
