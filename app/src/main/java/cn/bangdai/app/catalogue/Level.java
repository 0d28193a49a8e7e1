package cn.bangdai.app.catalogue;

/** Administrative levels, from the highest to the lowest. Units of ours begin at {@link #CITY}. */
public enum Level {
  REGION("自治区"),
  CITY("市"),
  COUNTY("旗县区"),
  TOWNSHIP("苏木乡镇街道"),
  VILLAGE("嘎查村社区");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** Chinese name for the screen. */
  public String label() {
    return label;
  }
}
