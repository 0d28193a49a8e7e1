package cn.bangdai.app.materials;

import cn.bangdai.app.materials.intake.FileKind;
import cn.bangdai.app.materials.text.ReadText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import org.springframework.util.FileSystemUtils;

/**
 * Reads the words of one file in a Java machine of its own, whose memory and time are limited and
 * which knows no password: whatever the file does there, nothing else suffers.
 */
class TextChild {

  /**
   * What came of it.
   *
   * @param text null when it failed
   * @param problem a Chinese sentence; null when it went well
   * @param again whether another attempt may go better
   */
  record Read(String text, String problem, boolean again) {}

  private static final String BOOT_LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private final TextProperties properties;
  private final List<String> program;

  /**
   * @param main the program to run; takes path, kind and most characters, and ends as {@link
   *     ReadText} does
   */
  TextChild(TextProperties properties, Class<?> main) {
    this.properties = properties;
    this.program = program(main.getName());
  }

  /** On the class path of this process; Boot's archive needs its own launcher. */
  private static List<String> program(String main) {
    String path = System.getProperty("java.class.path");
    List<String> program = new ArrayList<>(List.of("-cp", path));
    if (isBootArchive(path)) {
      program.add("-Dloader.main=" + main);
      program.add(BOOT_LAUNCHER);
    } else {
      program.add(main);
    }
    return program;
  }

  private static boolean isBootArchive(String path) {
    if (!path.endsWith(".jar") || !Files.isRegularFile(Path.of(path))) {
      return false;
    }
    try (JarFile jar = new JarFile(path)) {
      return jar.getEntry("BOOT-INF/classes/") != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Read read(Path file, FileKind kind) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bangdai-text-");
    try {
      Path text = folder.resolve("text");
      Process child = builder(file, kind, folder).redirectOutput(text.toFile()).start();
      try {
        return outcome(child, text);
      } finally {
        child.destroyForcibly().waitFor();
      }
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private ProcessBuilder builder(Path file, FileKind kind, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + properties.heap().toMegabytes() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Dpdfbox.fontcache=" + System.getProperty("java.io.tmpdir"));
    command.add("-Dlogback.configurationFile=text-child-logback.xml");
    command.addAll(program);
    command.add(file.toString());
    command.add(kind.name());
    command.add(Integer.toString(properties.maxCharacters()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().put("LC_ALL", "C.UTF-8");
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD);
  }

  private Read outcome(Process child, Path text) throws IOException, InterruptedException {
    if (!child.waitFor(properties.timeLimit().toMillis(), TimeUnit.MILLISECONDS)) {
      return new Read(null, "读取超过 %d 秒".formatted(properties.timeLimit().toSeconds()), true);
    }
    return switch (child.exitValue()) {
      case 0 -> new Read(text(text), null, false);
      case ReadText.UNREADABLE -> new Read(null, "文件内容读不出来", false);
      case ReadText.LOCKED -> new Read(null, "文件加了密码", false);
      // So ends a Java machine that was told to end when memory is short.
      case 3 -> new Read(null, "文件内容太复杂，超出内存限制", true);
      default -> new Read(null, "读取中断（%d）".formatted(child.exitValue()), true);
    };
  }

  private String text(Path text) throws IOException {
    try (var in = Files.newInputStream(text)) {
      // Three bytes for a Chinese sign, four for a rare one.
      byte[] bytes = in.readNBytes(properties.maxCharacters() * 4);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
