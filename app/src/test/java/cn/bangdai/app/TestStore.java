package cn.bangdai.app;

import java.io.IOException;

/** The test run's one S3 server, for tests of what happens without it. */
public final class TestStore {

  private TestStore() {}

  /**
   * While the work runs the store is away, killed as in a power cut; afterwards it is there again
   * under the same address, with what was in it.
   */
  public static void awayDuring(Runnable work) throws IOException, InterruptedException {
    TestServers.killStore();
    try {
      work.run();
    } finally {
      TestServers.restartStore();
    }
  }
}
