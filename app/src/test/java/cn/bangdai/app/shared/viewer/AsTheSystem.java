package cn.bangdai.app.shared.viewer;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A test looks behind the scenes: its own statements, and what it calls without HTTP, see every
 * row. What it asks over HTTP and every command keep the viewer of the person who asks.
 */
public final class AsTheSystem implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {

  /** For the rest of this thread's life. */
  public static void here() {
    Viewers.bind(() -> Viewer.SYSTEM);
  }

  @Override
  public void beforeAll(ExtensionContext tests) {
    here();
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    here();
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Viewers.unbind();
  }
}
