package cn.bangdai.app.materials.web;

/**
 * From which page something about a material was sent, and how.
 *
 * @param task id of the task on whose page the checklist stands; null for none
 * @param key idempotency key; null for none
 * @param part whether only a part of the page is wanted
 */
record ChecklistOrigin(String number, String code, String task, String key, boolean part) {

  /** Other parts of the page listen for it. */
  static final String CHANGED = "materials-changed";

  /** Back to the row on the page that it came from. */
  String redirect() {
    boolean known = task != null && task.matches("[0-9A-Za-z-]{1,64}");
    return "redirect:" + (known ? "/tasks/" + task : "/cases/" + number) + "#" + code;
  }
}
