package cn.bangdai.local;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the object store's program, which the build leaves in the folder of its own module. */
final class ObjectStoreClasspath {

  private static final String MODULE = "local-s3";

  private ObjectStoreClasspath() {}

  static String find() {
    Path target = ModuleTarget.folder().resolve("../../" + MODULE + "/target").normalize();
    Path classes = target.resolve("classes");
    Path libraries = target.resolve("lib");
    if (!Files.isDirectory(classes) || !Files.isDirectory(libraries)) {
      throw LocalFailure.refused("文件存储的程序还没有编译出来（缺 " + target + "）。请用 bin/run 启动，它会先编译。");
    }
    return classes + File.pathSeparator + libraries.resolve("*");
  }
}
