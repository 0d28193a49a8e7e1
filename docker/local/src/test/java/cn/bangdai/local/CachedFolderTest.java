package cn.bangdai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CachedFolderTest {

  @TempDir Path parent;
  private final AtomicInteger made = new AtomicInteger();

  private Path get() throws IOException, InterruptedException {
    return CachedFolder.get(
        parent,
        "programs",
        draft -> {
          made.incrementAndGet();
          Files.createDirectories(draft.resolve("lib"));
          Files.writeString(draft.resolve("lib/one.jar"), "one");
        });
  }

  @Test
  void itIsMadeOnce() throws Exception {
    assertThat(get()).isEqualTo(get());
    assertThat(made).hasValue(1);
  }

  @Test
  void whatWasDamagedSinceIsMadeAnew() throws Exception {
    Path file = get().resolve("lib/one.jar");
    Files.writeString(file, "two");
    assertThat(get().resolve("lib/one.jar")).hasContent("one");
    Files.delete(file);
    get();
    Files.delete(get().resolve("checksums.txt"));
    get();
    Files.writeString(parent.resolve("programs/lib/more.jar"), "more");
    get();
    assertThat(made).hasValue(5);
    assertThat(parent.resolve("programs/lib/more.jar")).doesNotExist();
  }

  @Test
  void whatWasInterruptedLeavesNothingThatLooksWhole() throws Exception {
    assertThatIOException()
        .isThrownBy(
            () ->
                CachedFolder.get(
                    parent,
                    "programs",
                    draft -> {
                      Files.writeString(draft.resolve("half"), "half");
                      throw new IOException("power cut");
                    }));
    assertThat(parent.resolve("programs")).doesNotExist();
    assertThat(get().resolve("half")).doesNotExist();
    try (var left = Files.list(parent)) {
      assertThat(left.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("programs", "programs.lock");
    }
  }
}
