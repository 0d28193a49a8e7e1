package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LauncherTest {

  @TempDir static Path shared;
  @TempDir Path folder;

  private static Path kept() {
    return shared.resolve("my data");
  }

  private static void assertGone(List<ProcessHandle> processes) {
    processes.forEach(each -> each.onExit().join());
    assertThat(processes).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void itSaysReadyOnceAndStopsEverythingInOrderWhenTold() throws Exception {
    RunningLauncher launcher = RunningLauncher.start(kept()).awaitReady();
    List<ProcessHandle> parts = launcher.parts();
    launcher.tellToStop();

    assertThat(launcher.awaitEnd()).isZero();
    assertThat(launcher.said().lines().filter(line -> line.startsWith("ready")))
        .containsExactly("ready http://localhost:" + launcher.port);
    assertThat(launcher.said())
        .contains("village-a", "supervisor-a", "数据：" + kept().toRealPath())
        .containsSubsequence("正在停止应用", "正在停止文件存储", "正在停止数据库", "已全部停止");
    assertGone(parts);
  }

  @Test
  void noSecretIsOnACommandLine() throws Exception {
    try (RunningLauncher launcher = RunningLauncher.start(kept()).awaitReady()) {
      InstanceSecrets secrets = InstanceSecrets.of(new DataFolder(kept()));
      String commands =
          Stream.concat(Stream.of(launcher.process.toHandle()), launcher.parts().stream())
              .map(each -> each.info().commandLine().orElseThrow())
              .reduce("", String::concat);
      assertThat(commands)
          .contains("-jar", "-D")
          .doesNotContain(secrets.password())
          .doesNotContain(secrets.administratorPassword())
          .doesNotContain(secrets.storeSecret());
    }
  }

  @Test
  void aSecondLauncherOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws Exception {
    try (RunningLauncher first = RunningLauncher.start(kept()).awaitReady()) {
      RunningLauncher second = RunningLauncher.start(kept());
      assertThat(second.awaitEnd()).isEqualTo(2);
      assertThat(second.said())
          .contains("正由另一个 bin/run（进程号 " + first.process.pid() + "）使用")
          .hasLineCount(1);
      assertThat(first.parts()).allMatch(ProcessHandle::isAlive);
    }
  }

  @ParameterizedTest
  @CsvSource({"app, 应用", "store, 文件存储", "postgres, 数据库"})
  void whenAPartIsKilledItSaysWhichAndStopsTheRest(String part, String name) throws Exception {
    RunningLauncher launcher = RunningLauncher.start(kept()).awaitReady();
    List<ProcessHandle> parts = launcher.parts();
    launcher.part(part).destroyForcibly();

    assertThat(launcher.awaitEnd()).isEqualTo(1);
    assertThat(launcher.said()).contains(name + "意外结束了（被信号 9 终止）。", "再运行一次 bin/run");
    assertGone(parts);
  }

  @Test
  void afterTheLauncherItselfWasKilledTheNextStartClearsAwayWhatItLeft() throws Exception {
    RunningLauncher killed = RunningLauncher.start(kept()).awaitReady();
    List<ProcessHandle> parts = killed.parts();
    killed.process.destroyForcibly().waitFor();

    try (RunningLauncher next = RunningLauncher.start(kept(), killed.port).awaitReady()) {
      assertThat(next.said()).contains("上一次运行没有正常结束，已先停掉它留下的应用").contains("ready http");
      assertGone(parts);
    }
  }

  @Test
  void aRecordThatNamesAProcessOfSomebodyElseHarmsNobody() throws Exception {
    DataFolder data = DataFolder.prepare(folder);
    Process other = new ProcessBuilder(Processes.java(), "-version").start();
    Process bystander = new ProcessBuilder("sleep", "60").start();
    try {
      RunningRecord.write(data, "app", bystander.toHandle());
      RunningRecord.write(data, "store", other.toHandle());
      assertThat(Leftovers.stop(data)).isEmpty();
      assertThat(bystander.isAlive()).isTrue();
    } finally {
      bystander.destroyForcibly();
    }
  }

  @Test
  void aTakenPortIsNamedAndNothingIsStarted() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      RunningLauncher launcher = RunningLauncher.start(folder, taken.getLocalPort());
      assertThat(launcher.awaitEnd()).isEqualTo(2);
      assertThat(launcher.said())
          .contains("端口 " + taken.getLocalPort() + " 已被别的程序占用", "--port")
          .hasLineCount(1);
      assertThat(folder.resolve("postgres")).doesNotExist();
    }
  }

  @Test
  void anApplicationThatDoesNotStartIsReportedWithItsReasonInOneLine() throws Exception {
    RunningLauncher launcher = RunningLauncher.start(kept(), "--no-demo");
    assertThat(launcher.awaitEnd()).isEqualTo(1);
    assertThat(launcher.said())
        .contains("应用没有启动起来：密钥文件打不开。")
        .doesNotContain("\tat ", "Exception", "ready");
  }

  @Test
  void aDataFolderThatIsAFileIsRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    RunningLauncher launcher = RunningLauncher.start(file);
    assertThat(launcher.awaitEnd()).isEqualTo(2);
    assertThat(launcher.said()).contains("是一个文件，不是文件夹").hasLineCount(1);
    assertThat(file).hasContent("mine");
  }

  @Test
  void aDatabaseThatCannotBeOpenedIsRefusedInOneSentence() throws Exception {
    Files.createDirectories(folder.resolve("postgres/base"));
    RunningLauncher launcher = RunningLauncher.start(folder);
    assertThat(launcher.awaitEnd()).isEqualTo(2);
    assertThat(launcher.said()).contains("不是完整的 PostgreSQL 数据目录").doesNotContain("\tat ");
  }
}
