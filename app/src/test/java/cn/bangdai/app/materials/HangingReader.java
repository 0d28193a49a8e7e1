package cn.bangdai.app.materials;

/** A program that never comes to an end, in place of the one that reads words. */
final class HangingReader {

  private HangingReader() {}

  public static void main(String[] arguments) throws InterruptedException {
    new java.util.concurrent.CountDownLatch(1).await();
  }
}
