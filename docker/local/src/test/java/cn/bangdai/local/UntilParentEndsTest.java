package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UntilParentEndsTest {

  /** A server that would never end. */
  static final class Endless {

    private Endless() {}

    public static void main(String[] args) throws InterruptedException {
      System.out.println("serving " + args[0]);
      Thread.currentThread().join();
    }
  }

  @Test
  void aServerEndsWithWhoeverHoldsItsInput() throws Exception {
    Process server =
        new ProcessBuilder(
                Processes.java(),
                "-cp",
                System.getProperty("java.class.path"),
                UntilParentEnds.class.getName(),
                Endless.class.getName(),
                "it")
            .start();
    assertThat(server.inputReader().readLine()).isEqualTo("serving it");
    assertThat(server.isAlive()).isTrue();
    server.getOutputStream().close();
    assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }
}
