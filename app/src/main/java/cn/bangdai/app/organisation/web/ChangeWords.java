package cn.bangdai.app.organisation.web;

import cn.bangdai.app.catalogue.Units;
import cn.bangdai.app.organisation.ChangeKind;
import cn.bangdai.app.organisation.SyncReports;
import cn.bangdai.app.shared.Directory;
import cn.bangdai.identity.Role;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What was before and what is after, in the words of the people who read it. */
@Component
class ChangeWords {

  private final Units units;
  private final Directory directory;

  ChangeWords(Units units, Directory directory) {
    this.units = units;
    this.directory = directory;
  }

  /** Where it is: the unit's name with its code; empty when it can't be told. */
  public String place(SyncReports.Change change) {
    return change.unit() == null ? "" : place(change.unit());
  }

  /** Both states, or the one there is; empty for a kind that says it all. */
  public String values(SyncReports.Change change) {
    String before = value(change.kind(), change.before());
    String after = value(change.kind(), change.after());
    return before.isEmpty() || after.isEmpty() ? before + after : before + " → " + after;
  }

  /** Name of who asked for a reading. */
  public String name(String username) {
    return directory.name(username);
  }

  private String value(ChangeKind kind, String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    return switch (kind) {
      case PERSON_ADDED, PERSON_REOPENED, PERSON_ROLES, PERSON_EMPTIED ->
          Arrays.stream(value.split(","))
              .map(name -> Role.of(name).map(Role::title).orElse(name))
              .collect(Collectors.joining("、"));
      case PERSON_MOVED, UNIT_REPARENTED -> place(value);
      default -> value;
    };
  }

  private String place(String code) {
    String name = units.name(code);
    return name.equals(code) ? code : name + "（" + code + "）";
  }
}
