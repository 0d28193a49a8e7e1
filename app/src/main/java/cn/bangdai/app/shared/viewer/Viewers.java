package cn.bangdai.app.shared.viewer;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * To whom the work of this thread is shown. Nobody, unless somebody said so: a thread that was
 * forgotten is told by an error at the first row it asks for.
 */
public final class Viewers {

  private static final ThreadLocal<Bound> CURRENT = new ThreadLocal<>();

  /** A viewer that is found out when a connection is first asked for. */
  private static final class Bound {

    private final Supplier<Viewer> source;
    private Viewer viewer;

    Bound(Supplier<Viewer> source) {
      this.source = source;
    }

    /** What is read to find out who it is, is read as nobody. */
    Viewer get() {
      if (viewer == null) {
        viewer = Viewer.NOBODY;
        try {
          viewer = source.get();
        } catch (RuntimeException e) {
          viewer = null;
          throw e;
        }
      }
      return viewer;
    }
  }

  private Viewers() {}

  /**
   * Does the work with what the viewer sees; a transaction of the application itself goes on seeing
   * everything, whoever it is done for.
   *
   * @throws IllegalStateException inside a transaction of another viewer, whose connection could
   *     not follow
   */
  public static <T> T as(Viewer viewer, Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !viewer.equals(current())) {
      if (current().equals(Viewer.SYSTEM)) {
        return work.get();
      }
      throw new IllegalStateException(
          "a transaction of " + current().name() + " can't go on as " + viewer.name());
    }
    Bound before = CURRENT.get();
    bind(() -> viewer);
    try {
      return work.get();
    } finally {
      if (before == null) {
        unbind();
      } else {
        CURRENT.set(before);
      }
    }
  }

  /** Does what the application does by itself, for nobody in particular. */
  public static <T> T asSystem(Supplier<T> work) {
    return as(Viewer.SYSTEM, work);
  }

  /** The same, for a task of a background thread. */
  public static Runnable bySystem(Runnable work) {
    return () ->
        asSystem(
            () -> {
              work.run();
              return null;
            });
  }

  static Viewer current() {
    Bound bound = CURRENT.get();
    return bound == null ? Viewer.NOBODY : bound.get();
  }

  /** Binds the thread until {@link #unbind}; the viewer is asked for with the first connection. */
  static void bind(Supplier<Viewer> viewer) {
    CURRENT.set(new Bound(viewer));
  }

  static void unbind() {
    CURRENT.remove();
  }
}
