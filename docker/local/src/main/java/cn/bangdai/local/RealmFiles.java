package cn.bangdai.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What Keycloak imports at its first start: {@code <realm>-realm.json} and, beside it, {@code
 * <realm>-users-<n>.json}.
 */
public final class RealmFiles {

  private static final String REALM = "-realm.json";

  private final SortedMap<String, byte[]> files;

  private RealmFiles(Map<String, byte[]> files) {
    this.files = new TreeMap<>(files);
  }

  /**
   * The files of a folder.
   *
   * @throws LocalFailure if there is no realm file in it
   */
  public static RealmFiles ofFolder(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> content = Files.newDirectoryStream(folder, "*.json")) {
        for (Path file : content) {
          files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
    return checked(new RealmFiles(files), folder.toString());
  }

  /**
   * Files on the classpath of a class.
   *
   * @param folder absolute, such as {@code /realm/}
   */
  public static RealmFiles ofResources(Class<?> from, String folder, String... names)
      throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    for (String name : names) {
      try (InputStream content = from.getResourceAsStream(folder + name)) {
        if (content != null) {
          files.put(name, content.readAllBytes());
        }
      }
    }
    return checked(new RealmFiles(files), folder);
  }

  private static RealmFiles checked(RealmFiles files, String from) {
    if (files.files.keySet().stream().filter(name -> name.endsWith(REALM)).count() != 1) {
      throw LocalFailure.refused("在 " + from + " 没有找到统一身份认证的配置（应有一个 *" + REALM + " 文件）。");
    }
    return files;
  }

  /** The realm's name. */
  String realm() {
    String file = files.keySet().stream().filter(n -> n.endsWith(REALM)).findFirst().orElseThrow();
    return file.substring(0, file.length() - REALM.length());
  }

  void copyTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /** Another one for other content. */
  String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        digest.update(file.getKey().getBytes(StandardCharsets.UTF_8));
        digest.update(file.getValue());
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
