package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogReasonTest {

  @TempDir Path folder;
  private Path log;

  @BeforeEach
  void anEarlierRunHasWrittenToTheLog() throws IOException {
    log = folder.resolve("app.log");
    Files.writeString(log, "Description:\n\nsomething of last week\n\nAction:\n");
  }

  private String reasonAfter(String written) throws IOException {
    long mark = LogReason.mark(log);
    Files.writeString(log, Files.readString(log) + written);
    return LogReason.ofApplication(log, mark).orElse("none");
  }

  @Test
  void theDescriptionThatSpringBootGivesComesFirst() throws IOException {
    assertThat(
            reasonAfter(
                """
                2026-01-01 ERROR 1 --- [main] o.s.b.Diagnostics :

                Description:

                Web server failed to start.
                Port 8080 was already in use.

                Action:

                Stop it.
                """))
        .isEqualTo("Web server failed to start. Port 8080 was already in use.");
  }

  @Test
  void elseItIsTheInnermostCauseWithoutClassNamesOrStackTrace() throws IOException {
    assertThat(
            reasonAfter(
                """
                2026-01-01 ERROR 1 --- [main] o.s.boot.SpringApplication : Application run failed
                a.b.BeanCreationException: Error creating bean
                \tat a.b.C.d(C.java:1)
                Caused by: a.b.Outer: outer
                \tat a.b.C.d(C.java:1)
                Caused by: a.b.Refusal$1: 数据库不是这套系统自己的
                \t... 12 more
                """))
        .isEqualTo("数据库不是这套系统自己的");
  }

  @Test
  void elseItIsTheLastErrorThenTheLastLine() throws IOException {
    assertThat(
            reasonAfter(
                "2026-01-01 ERROR 1 --- [main] c.b.Main : 密钥文件坏了\n\tat a.b.C.d(C.java:1)\n"))
        .isEqualTo("密钥文件坏了");
    assertThat(reasonAfter("Error: Unable to access jarfile x.jar\n"))
        .isEqualTo("Error: Unable to access jarfile x.jar");
  }

  @Test
  void whatAnEarlierRunWroteIsNoReason() throws IOException {
    assertThat(reasonAfter("")).isEqualTo("none");
  }
}
