package cn.bangdai.app.materials;

/** How far the words of a file have been read, for finding the case by them. */
public enum TextState {
  /** A kind of file without words. */
  NONE,
  WAITING,
  DONE,
  /** Given up; the row says why. */
  EXTRACTION_FAILED
}
