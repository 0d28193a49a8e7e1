package cn.bangdai.local;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * Runs another program's main class, and ends it when the process that started this one is gone: it
 * holds the other end of the standard input. For servers that aren't ours and wouldn't notice.
 */
public final class UntilParentEnds {

  private UntilParentEnds() {}

  /**
   * @param arguments the main class, then its own arguments
   */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Thread watch = new Thread(UntilParentEnds::awaitEnd, "until-parent-ends");
    watch.setDaemon(true);
    watch.start();
    Method program = Class.forName(arguments[0]).getMethod("main", String[].class);
    program.invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static void awaitEnd() {
    try {
      InputStream parent = System.in;
      while (parent.read() >= 0) {
        continue;
      }
    } catch (IOException e) {
      // As good as its end.
    }
    System.exit(0);
  }
}
