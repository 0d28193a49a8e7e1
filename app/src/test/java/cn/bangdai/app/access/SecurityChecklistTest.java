package cn.bangdai.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** {@code identity/SECURITY-CHECKLIST.md} is whole, and what it names exists. */
@DisplayName("安全对照表：每条要求都有一行，写的测试都在，没有测试的都有理由")
class SecurityChecklistTest {

  /** Requirements of level 1 and of level 2 in each chapter of ASVS 5.0.0. */
  private static final int[][] ASVS = {
    {8, 19}, {4, 7}, {8, 11}, {2, 8}, {4, 5}, {13, 22}, {6, 12}, {4, 3}, {4, 3}, {5, 24}, {3, 11},
    {3, 6}, {1, 12}, {2, 7}, {3, 10}, {0, 16}, {0, 7}
  };

  private static final Pattern ROW =
      Pattern.compile("\\| (\\d+\\.[\\d.]+(?: [a-g])?) \\| ([123]) \\| ([^|]+) \\| ([^|]+) \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
  private static final Pattern REASON =
      Pattern.compile("^(Design|Keycloak|Operator|Not applicable|Open): \\S.{5,}");

  private record Line(String id, int level, String subject, String answer) {

    private int chapter() {
      return Integer.parseInt(id.substring(0, id.indexOf('.')));
    }

    private boolean asvs() {
      return !id.startsWith("8.1.4");
    }
  }

  private static final List<Line> LINES = new ArrayList<>();
  private static String tests;

  @BeforeAll
  static void read() throws IOException {
    Path root = root();
    for (String line : Files.readAllLines(root.resolve("identity/SECURITY-CHECKLIST.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        LINES.add(
            new Line(row.group(1), Integer.parseInt(row.group(2)), row.group(3), row.group(4)));
      } else {
        assertThat(line).as("a row that can't be read").doesNotMatch("\\| \\d.*");
      }
    }
    try (Stream<Path> sources =
        Stream.of("app", "forms", "identity", "docker/local")
            .map(module -> root.resolve(module).resolve("src/test/java"))
            .filter(Files::isDirectory)
            .flatMap(SecurityChecklistTest::walk)) {
      tests = sources.map(path -> path.getFileName().toString()).collect(Collectors.joining("\n"));
    }
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("identity")) ? here : here.getParent();
  }

  private static Stream<Path> walk(Path folder) {
    try {
      return Files.walk(folder);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("ASVS 5.0 一级和二级的 253 条、等保三级 8.1.4 的每一项，不多不少，不重")
  void whole() {
    assertThat(LINES.stream().map(Line::id)).doesNotHaveDuplicates();
    Map<Integer, int[]> counted = new TreeMap<>();
    LINES.stream()
        .filter(Line::asvs)
        .forEach(l -> counted.computeIfAbsent(l.chapter(), c -> new int[2])[l.level() - 1]++);
    assertThat(counted).hasSize(ASVS.length);
    for (int chapter = 1; chapter <= ASVS.length; chapter++) {
      assertThat(counted.get(chapter)).as("V" + chapter).containsExactly(ASVS[chapter - 1]);
    }
    Map<String, Long> clauses =
        LINES.stream()
            .filter(l -> !l.asvs())
            .collect(Collectors.groupingBy(l -> l.id().split(" ")[0], Collectors.counting()));
    assertThat(clauses)
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                Map.entry("8.1.4.1", 4L),
                Map.entry("8.1.4.2", 7L),
                Map.entry("8.1.4.3", 4L),
                Map.entry("8.1.4.4", 6L),
                Map.entry("8.1.4.5", 1L),
                Map.entry("8.1.4.6", 1L),
                Map.entry("8.1.4.7", 2L),
                Map.entry("8.1.4.8", 2L),
                Map.entry("8.1.4.9", 3L),
                Map.entry("8.1.4.10", 2L),
                Map.entry("8.1.4.11", 2L)));
  }

  @Test
  @DisplayName("每行写着存在的测试，或者一个理由")
  void held() {
    for (Line line : LINES) {
      Matcher named = TEST.matcher(line.answer());
      boolean any = false;
      while (named.find()) {
        any = true;
        assertThat(tests).as(line.id()).containsPattern("(?m)^" + named.group(1) + "\\.java$");
      }
      assertThat(any || REASON.matcher(line.answer()).find())
          .as(line.id() + " names no test and gives no reason: " + line.answer())
          .isTrue();
      assertThat(line.subject()).as(line.id()).isNotBlank();
    }
  }
}
