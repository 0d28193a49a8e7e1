package cn.bangdai.identity;

/** A role held at a unit. A person's home unit gives one post per role; dated rows give more. */
public record Post(Role role, String unit) {

  /** Candidate group of the engine and of the task list. */
  public String group() {
    return role.at(unit);
  }
}
