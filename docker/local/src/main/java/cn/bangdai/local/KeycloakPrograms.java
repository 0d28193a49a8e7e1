package cn.bangdai.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Keycloak's own programs: unpacked from the archive that comes from Maven, and built once for the
 * database they will use, which takes most of the time of a start.
 *
 * @param home the folder with {@code bin}, {@code lib} and {@code conf}
 */
record KeycloakPrograms(Path home) {

  private static final String ARCHIVE = "keycloak.zip";
  private static final String NAME = "keycloak-";

  /**
   * Unpacks and builds the programs, unless that has been done.
   *
   * @param parent an existing folder that only this user can write
   */
  static KeycloakPrograms prepare(Path parent) throws IOException, InterruptedException {
    Path archive = ModuleTarget.folder().resolve("keycloak").resolve(ARCHIVE);
    if (!Files.isRegularFile(archive)) {
      throw LocalFailure.refused("Keycloak 的程序还没有取来（缺 " + archive + "）。请用 bin/run 启动，它会先编译。");
    }
    String name = NAME + Long.toHexString(Files.size(archive)) + "-" + version(archive);
    Path home =
        CachedFolder.get(
            parent,
            name,
            draft -> {
              unpack(archive, draft);
              build(draft);
            });
    return new KeycloakPrograms(home);
  }

  /** The archive's one folder is called {@code keycloak-<version>}. */
  private static String version(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      String first = zip.entries().nextElement().getName();
      return first.substring(first.indexOf('-') + 1, first.indexOf('/'));
    }
  }

  private static void unpack(Path archive, Path folder) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!entry.isDirectory()) {
          unpack(zip, entry, folder);
        }
      }
    }
  }

  private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
    String name = entry.getName();
    Path target = folder.resolve(name.substring(name.indexOf('/') + 1)).normalize();
    if (!target.startsWith(folder)) {
      throw new IOException("entry outside of the folder: " + name);
    }
    Files.createDirectories(target.getParent());
    try (InputStream content = zip.getInputStream(entry)) {
      Files.copy(content, target);
    }
    if (name.endsWith(".sh")) {
      Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static void build(Path home) throws IOException, InterruptedException {
    Path log = Files.createTempFile("bangdai-keycloak-build-", ".log");
    ProcessBuilder builder =
        new ProcessBuilder(
            Processes.inOwnSession(
                List.of(home.resolve("bin/kc.sh").toString(), "build", "--db=dev-file")));
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().keySet().removeIf(name -> name.startsWith("KC_"));
    Process build = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    build.getOutputStream().close();
    try {
      if (build.waitFor() != 0) {
        throw LocalFailure.failed("Keycloak 没有准备好，详情见 " + log + "。请检查磁盘空间后重新运行。");
      }
      Files.delete(log);
    } finally {
      Processes.kill(build);
    }
  }

  /** Parts of the programs that a server's own folder refers to. */
  List<String> parts() {
    return List.of("bin", "conf", "lib", "providers", "themes", "version.txt");
  }
}
