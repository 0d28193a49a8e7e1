package cn.bangdai.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * PostgreSQL's data directory: made once, then only checked, never cleaned. It is made under
 * another name and renamed when it is whole, so that an interrupted start leaves nothing half done.
 */
final class PostgresDirectory {

  /** The superuser; the application has a user of its own with fewer rights. */
  static final String ADMINISTRATOR = "postgres";

  private static final String DRAFT = "postgres.draft-";

  private final DataFolder folder;
  private final PostgresPrograms programs;

  PostgresDirectory(DataFolder folder, PostgresPrograms programs) {
    this.folder = folder;
    this.programs = programs;
  }

  /**
   * Makes the directory if there is none.
   *
   * @throws LocalFailure if there is one that PostgreSQL of this version cannot open
   */
  void prepare(InstanceSecrets secrets) throws IOException, InterruptedException {
    SafeFiles.deleteDrafts(folder.root(), DRAFT + "*");
    if (isAbsent(folder.postgres())) {
      create(secrets);
    } else {
      check();
    }
  }

  private static boolean isAbsent(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return !Files.exists(directory);
    }
    try (DirectoryStream<Path> content = Files.newDirectoryStream(directory)) {
      return !content.iterator().hasNext();
    }
  }

  private void check() throws IOException {
    Path directory = folder.postgres();
    Path version = directory.resolve("PG_VERSION");
    if (!Files.isRegularFile(version)
        || !Files.isRegularFile(directory.resolve("global/pg_control"))) {
      throw LocalFailure.refused(
          "%s 不是完整的 PostgreSQL 数据目录，打不开。数据没有被改动；请用备份恢复它，或把它移到别处后重新运行。".formatted(directory));
    }
    String major = Files.readString(version).strip();
    if (!major.equals(PostgresPrograms.MAJOR_VERSION)) {
      throw LocalFailure.refused(
          "%s 是 PostgreSQL %s 版的数据，这里用的是 %s 版，打不开。数据没有被改动；请把它移到别处后重新运行。"
              .formatted(directory, shortened(major), PostgresPrograms.MAJOR_VERSION));
    }
  }

  private static String shortened(String version) {
    return version.length() <= 10 ? version : version.substring(0, 10) + "…";
  }

  private void create(InstanceSecrets secrets) throws IOException, InterruptedException {
    Path draft = Files.createTempDirectory(folder.root(), DRAFT);
    Path password = Files.createTempFile(folder.running(), "initial-", ".password");
    try {
      Files.writeString(password, secrets.administratorPassword());
      initialise(draft, password);
      SafeFiles.publish(draft, folder.postgres());
    } finally {
      Files.deleteIfExists(password);
    }
  }

  private void initialise(Path draft, Path password) throws IOException, InterruptedException {
    Path log = folder.log("postgres");
    long mark = LogReason.mark(log);
    Process initdb =
        programs
            .process(initdb(draft, password))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    try {
      if (initdb.waitFor() != 0) {
        throw LocalFailure.refused(
            "数据库没有建成：%s。请检查磁盘空间和权限后重新运行，详情见 %s。"
                .formatted(LogReason.ofPostgres(log, mark).orElse("原因见日志"), log));
      }
    } finally {
      Processes.end(initdb, Duration.ofSeconds(10));
    }
  }

  private List<String> initdb(Path draft, Path password) {
    return programs.command(
        "initdb",
        "--pgdata=" + draft,
        "--username=" + ADMINISTRATOR,
        "--pwfile=" + password,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-instructions");
  }
}
