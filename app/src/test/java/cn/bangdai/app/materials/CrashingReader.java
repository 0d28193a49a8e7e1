package cn.bangdai.app.materials;

/** A program that dies in the middle, in place of the one that reads words. */
final class CrashingReader {

  private CrashingReader() {}

  public static void main(String[] arguments) {
    Runtime.getRuntime().halt(134);
  }
}
