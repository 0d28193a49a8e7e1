package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The folder in which one local installation keeps everything between runs, and the names in it.
 *
 * @param root absolute, links resolved
 */
record DataFolder(Path root) {

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  /**
   * Makes the folder if it is missing and checks that it can be written.
   *
   * @throws LocalFailure if it is a file, cannot be made or cannot be written
   */
  static DataFolder prepare(Path wanted) {
    if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
      throw LocalFailure.refused("数据文件夹 " + wanted + " 是一个文件，不是文件夹。请用 --data 另选一个文件夹，或把这个文件移走。");
    }
    try {
      Files.createDirectories(wanted, OWNER_ONLY);
      DataFolder folder = new DataFolder(wanted.toRealPath());
      Files.delete(Files.createTempFile(folder.root, ".write-", ".test"));
      folder.createParts();
      return folder;
    } catch (FileAlreadyExistsException e) {
      throw LocalFailure.refused(
          "数据文件夹 " + wanted + " 用不了：" + e.getFile() + " 应该是文件夹，却是一个文件。请把它移走，或用 --data 另选一个文件夹。", e);
    } catch (IOException e) {
      throw LocalFailure.refused("数据文件夹 " + wanted + " 不能写入。请检查权限和磁盘空间，或用 --data 另选一个文件夹。", e);
    }
  }

  private void createParts() throws IOException {
    for (Path part : new Path[] {objects(), logs(), programs(), running()}) {
      Files.createDirectories(part, OWNER_ONLY);
    }
  }

  /** PostgreSQL's data directory. */
  Path postgres() {
    return root.resolve("postgres");
  }

  /** The object store's files. */
  Path objects() {
    return root.resolve("objects");
  }

  /** Keycloak's folder, if it has been used here. */
  Path keycloak() {
    return root.resolve("keycloak");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path log(String name) {
    return logs().resolve(name + ".log");
  }

  /** PostgreSQL's programs, unpacked; can be made again at any time. */
  Path programs() {
    return root.resolve("programs");
  }

  /** A record of every process that runs on this folder. */
  Path running() {
    return root.resolve("running");
  }

  Path lockFile() {
    return root.resolve("bangdai.lock");
  }

  Path secretsFile() {
    return root.resolve("instance.properties");
  }

  /** The application's own encryption keys; the application makes this file. */
  Path keysFile() {
    return root.resolve("keys.json");
  }
}
