package cn.bangdai.app.supervision.web;

import cn.bangdai.app.supervision.RegisterUnresolved;
import java.util.UUID;

/**
 * A matter as typed.
 *
 * @param key of the page, so that two presses are one
 * @param about number of the case it is about; empty when there is none
 */
record MatterForm(String key, String about, String from, String name, String phone, String what) {

  MatterForm {
    key = key == null || key.isBlank() ? UUID.randomUUID().toString() : key;
    about = about == null ? "" : about.strip();
    from = from == null || from.isBlank() ? "WINDOW" : from;
    name = name == null ? "" : name;
    phone = phone == null ? "" : phone;
    what = what == null ? "" : what;
  }

  static MatterForm fresh(String about) {
    return new MatterForm(null, about, null, null, null, null);
  }

  /** The same for another try. */
  MatterForm renewed() {
    return new MatterForm(null, about, from, name, phone, what);
  }

  RegisterUnresolved.Register command() {
    return new RegisterUnresolved.Register(about.isEmpty() ? null : about, from, name, phone, what);
  }
}
