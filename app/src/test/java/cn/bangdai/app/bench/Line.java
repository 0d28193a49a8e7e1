package cn.bangdai.app.bench;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.locks.LockSupport;

/** Gives at most so many bytes a second, as the lines that people have; time lost stays lost. */
final class Line extends FilterInputStream {

  /** 100 Mbit/s. */
  static final long RATE = 100_000_000L / 8;

  private static final int PIECE = 1 << 16;

  private long passed;
  private long first;

  Line(InputStream bytes) {
    super(bytes);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int from, int most) throws IOException {
    if (passed > 0) {
      LockSupport.parkNanos((long) (passed * 1e9 / RATE) - (System.nanoTime() - first));
    }
    int n = super.read(into, from, Math.min(most, PIECE));
    first = passed == 0 ? System.nanoTime() : first;
    passed += Math.max(n, 0);
    return n;
  }
}
