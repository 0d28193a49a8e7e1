package cn.bangdai.forms;

/** Turns what was sent for one field into its typed value; never throws. */
interface Check {

  /**
   * @param raw what JSON gave, never null
   */
  Checked check(Field field, Object raw);
}
