package cn.bangdai.app.materials;

/** What is known about viruses in a file. */
public enum ScanState {
  /** No scanner is configured: nobody has looked. */
  OFF("未查毒"),
  CLEAN("已查毒"),
  /** Kept, but for nobody's eyes until a scanner has looked. */
  QUARANTINED("等待查毒，暂时打不开"),
  /** Its bytes are gone; the row stays and says so. */
  INFECTED("查出病毒，已删除");

  private final String title;

  ScanState(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }

  /** Whether the bytes may be given to anyone. */
  public boolean open() {
    return this == OFF || this == CLEAN;
  }
}
