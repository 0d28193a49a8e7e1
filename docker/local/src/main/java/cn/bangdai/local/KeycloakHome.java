package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder of one Keycloak: its database and its administrator's password are its own, the
 * programs are shared. A new one begins as a copy of a database into which the realm was imported
 * once.
 *
 * @param root the folder; kept between runs
 */
record KeycloakHome(Path root, KeycloakPrograms programs) {

  private static final String DATABASE = "keycloakdb.mv.db";
  private static final String PASSWORD = "admin.password";

  /** Makes the folder if there is no database in it. */
  static KeycloakHome prepare(DataFolder folder, Path programsParent, RealmFiles realm)
      throws IOException, InterruptedException {
    KeycloakPrograms programs = KeycloakPrograms.prepare(programsParent);
    KeycloakHome home = new KeycloakHome(folder.keycloak(), programs);
    if (!Files.isRegularFile(home.database()) || !Files.isRegularFile(home.passwordFile())) {
      Path seed =
          CachedFolder.get(
              programsParent,
              programs.home().getFileName() + "-" + realm.digest(),
              draft -> seed(draft, programs, realm));
      home.copyFrom(seed);
    }
    home.link();
    return home;
  }

  private static void seed(Path draft, KeycloakPrograms programs, RealmFiles realm)
      throws IOException, InterruptedException {
    DataFolder folder = DataFolder.prepare(Files.createTempDirectory("bangdai-keycloak-"));
    try {
      KeycloakHome home = new KeycloakHome(folder.keycloak(), programs);
      Files.createDirectories(home.root);
      SafeFiles.writeForOwner(home.passwordFile(), randomPassword());
      home.link();
      realm.copyTo(home.root.resolve("data/import"));
      int port = KeycloakProcess.freePort();
      KeycloakProcess.start(
              folder,
              home,
              realm.realm(),
              port,
              KeycloakProcess.AT_ONCE,
              KeycloakProcess.IMPORT_LIMIT)
          .stop();
      Files.copy(home.database(), draft.resolve(DATABASE));
      Files.copy(home.passwordFile(), draft.resolve(PASSWORD));
    } finally {
      SafeFiles.deleteOwn(folder.root());
    }
  }

  private static String randomPassword() {
    byte[] drawn = new byte[24];
    new SecureRandom().nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  /** The database last: it is what tells that the folder is complete. */
  private void copyFrom(Path seed) throws IOException {
    Files.createDirectories(database().getParent());
    SafeFiles.writeForOwner(passwordFile(), Files.readString(seed.resolve(PASSWORD)));
    Path draft = Files.createTempFile(database().getParent(), "database", ".draft");
    Files.copy(seed.resolve(DATABASE), draft, StandardCopyOption.REPLACE_EXISTING);
    SafeFiles.publish(draft, database());
  }

  private void link() throws IOException {
    Files.createDirectories(root);
    for (String part : programs.parts()) {
      Path link = root.resolve(part);
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, programs.home().resolve(part));
    }
  }

  private Path database() {
    return root.resolve("data/h2").resolve(DATABASE);
  }

  private Path passwordFile() {
    return root.resolve(PASSWORD);
  }

  /** Where the administrator's password is kept, for its owner to read. */
  static Path passwordFile(DataFolder folder) {
    return folder.keycloak().resolve(PASSWORD);
  }

  String adminPassword() throws IOException {
    return Files.readString(passwordFile()).strip();
  }
}
