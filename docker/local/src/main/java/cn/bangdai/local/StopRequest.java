package cn.bangdai.local;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C and the like, turned into an interrupt of the launcher's own thread: that thread stops its
 * children in order, and the JVM ends only when it has.
 */
final class StopRequest {

  private final Thread worker = Thread.currentThread();
  private final CountDownLatch finished = new CountDownLatch(1);
  private volatile boolean requested;
  private volatile int exitCode;

  /** Made by the thread that is to be interrupted. */
  static StopRequest onSignal() {
    StopRequest request = new StopRequest();
    Runtime.getRuntime().addShutdownHook(new Thread(request::stopWorker, "stop"));
    return request;
  }

  private void stopWorker() {
    if (finished.getCount() == 0) {
      return;
    }
    requested = true;
    worker.interrupt();
    try {
      finished.await();
    } catch (InterruptedException e) {
      return;
    }
    // Without this the exit code would be the signal's, as if something had gone wrong.
    Runtime.getRuntime().halt(exitCode);
  }

  boolean requested() {
    return requested;
  }

  /** Says that everything is stopped; the JVM may end. */
  void finished(int code) {
    exitCode = code;
    finished.countDown();
  }
}
