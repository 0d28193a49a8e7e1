package cn.bangdai.local;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the build of this module has left things. */
final class ModuleTarget {

  private ModuleTarget() {}

  /** The folder {@code target}; this class comes from its {@code classes} or from a jar in it. */
  static Path folder() {
    return code().getParent();
  }

  /** This module's classes: a folder or a jar. */
  static Path code() {
    try {
      return Path.of(ModuleTarget.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toAbsolutePath();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
