package cn.bangdai.forms;

/** A checkbox: true or false. */
enum TickCheck implements Check {
  CHECK;

  @Override
  public Checked check(Field field, Object raw) {
    return raw instanceof Boolean
        ? Checked.value(raw)
        : Checked.problem("“%s”只能勾选或不勾选（true 或 false）。".formatted(field.label()));
  }
}
