package cn.bangdai.app.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;

/**
 * The most of the heap that was alive while something ran: not what waits for the collector, which
 * therefore runs five times a second.
 */
final class LiveHeap extends Thread {

  private static final long PAUSE_NANOS = 200_000_000L;

  private volatile boolean over;
  private long most;

  private LiveHeap() {}

  /** In megabytes. */
  static long now() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
  }

  /** In megabytes. */
  static long during(FileRounds.Work work) throws Exception {
    LiveHeap heap = new LiveHeap();
    heap.start();
    try {
      work.on(0);
    } finally {
      heap.over = true;
      heap.join();
    }
    return heap.most;
  }

  @Override
  public void run() {
    while (!over) {
      most = Math.max(most, now());
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
