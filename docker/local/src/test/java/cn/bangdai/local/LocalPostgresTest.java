package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {

  private static final String CHARACTER_TYPE =
      "select datctype from pg_database where datname = current_database()";

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path kept() {
    return shared.resolve("数据 folder");
  }

  private static String ask(LocalPostgres postgres, String query) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.username(), postgres.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }

  private static void execute(LocalPostgres postgres, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(), postgres.username(), postgres.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void everyGuardAgainstLossIsOnAndTheServerKnowsWhoseItIs() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.start(kept(), 0)) {
      assertThat(ask(postgres, "show server_version")).startsWith("18");
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
      assertThat(ask(postgres, CHARACTER_TYPE)).isEqualTo("C.UTF-8");
      assertThat(ask(postgres, "show max_connections")).isEqualTo("200");
      assertThat(ask(postgres, "show cluster_name")).isEqualTo("bangdai-" + postgres.token());
      assertThat(ask(postgres, "select inet_server_addr()")).startsWith("127.0.0.1");
      assertThat(ask(postgres, "show is_superuser")).isEqualTo("off");
      execute(postgres, "create extension if not exists ltree");
    }
  }

  @Test
  void nobodyGetsInWithoutThePassword() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.start(kept(), 0)) {
      for (String user : new String[] {"bangdai", "postgres"}) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), user, "bangdai"))
            .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      }
    }
    Path secrets = kept().resolve("instance.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
        .isEqualTo("rw-------");
  }

  @Test
  void whatWasCommittedSurvivesAKill() throws Exception {
    LocalPostgres first = LocalPostgres.start(kept(), 0);
    execute(first, "create table survivor as select '还在' as word");
    ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
    assertThat(first.process().waitFor()).isEqualTo(128 + 9);
    try (LocalPostgres second = LocalPostgres.start(kept(), 0)) {
      assertThat(second.token()).isEqualTo(first.token());
      assertThat(ask(second, "select word from survivor")).isEqualTo("还在");
    }
  }

  @Test
  void aServerLeftBehindIsReplacedOnItsFolder() throws Exception {
    LocalPostgres leftBehind = LocalPostgres.start(kept(), 0);
    try (LocalPostgres next = LocalPostgres.start(kept(), 0)) {
      assertThat(leftBehind.process().isAlive()).isFalse();
      assertThat(ask(next, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void aLockThatNamesAProcessOfSomebodyElseDoesNotKeepItFromStarting() throws Exception {
    LocalPostgres.start(kept(), 0).stop();
    String mine = ProcessHandle.current().pid() + "\n" + kept() + "\n1\n5432\n\n127.0.0.1\n";
    Files.writeString(kept().resolve("postgres/postmaster.pid"), mine);
    try (LocalPostgres postgres = LocalPostgres.start(kept(), 0)) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void anInterruptedFirstStartLeavesNothingInTheWay() throws Exception {
    Path half = Files.createDirectories(folder.resolve("postgres.draft-1/base"));
    Files.writeString(half.resolve("1"), "half");
    try (LocalPostgres postgres = LocalPostgres.start(folder, 0)) {
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
      assertThat(folder.resolve("postgres.draft-1")).doesNotExist();
    }
  }

  /** Quicker than making a database for every test. */
  private Path copyOfAStoppedServersFolder() throws Exception {
    LocalPostgres.start(kept(), 0).stop();
    Path copy = folder.resolve("copy");
    new ProcessBuilder("cp", "-a", kept().toString(), copy.toString()).start().waitFor();
    return copy;
  }

  private static void assertRefusedAndUntouched(Path folder, String sentence) throws Exception {
    Path mine = Files.writeString(folder.resolve("postgres/mine.txt"), "mine");
    assertThatExceptionOfType(LocalFailure.class)
        .isThrownBy(() -> LocalPostgres.start(folder, 0))
        .withMessageContaining(sentence)
        .withMessageContaining("移到别处")
        .satisfies(e -> assertThat(e.exitCode()).isEqualTo(2));
    assertThat(mine).hasContent("mine");
  }

  @Test
  void aFolderThatIsNoDatabaseIsRefusedAndLeftAlone() throws Exception {
    Path damaged = folder;
    Files.createDirectories(folder.resolve("postgres"));
    assertRefusedAndUntouched(damaged, "不是完整的 PostgreSQL 数据目录");
  }

  @Test
  void theDatabaseOfAnotherVersionIsRefusedAndLeftAlone() throws Exception {
    Path damaged = copyOfAStoppedServersFolder();
    Files.writeString(damaged.resolve("postgres/PG_VERSION"), "15\n");
    assertRefusedAndUntouched(damaged, "是 PostgreSQL 15 版的数据");
  }

  @Test
  void aDamagedDatabaseIsRefusedWithItsOwnReasonAndLeftAlone() throws Exception {
    Path damaged = copyOfAStoppedServersFolder();
    Files.write(damaged.resolve("postgres/global/pg_control"), new byte[8192]);
    assertRefusedAndUntouched(damaged, "数据库没有启动起来：");
  }

  @Test
  void aDatabaseWithoutItsPasswordsIsRefused() throws Exception {
    Path damaged = copyOfAStoppedServersFolder();
    Files.delete(damaged.resolve("instance.properties"));
    assertThatExceptionOfType(LocalFailure.class)
        .isThrownBy(() -> LocalPostgres.start(damaged, 0))
        .withMessageContaining("没有口令文件");
  }

  @Test
  void onlyAThrowAwayServerIsHastyAndItsUserMayCreateDatabases() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.throwAway()) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("off");
      execute(postgres, "create database another");
    }
  }
}
