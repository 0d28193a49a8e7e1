package cn.bangdai.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @Test
  void theTableListsExactlyTheTypesThatTheReaderKnows() throws IOException {
    List<String> known = Arrays.stream(FieldType.values()).map(FieldType::json).toList();

    assertThat(documented()).containsExactlyElementsOf(known);
  }

  @Test
  void formsUseOnlyDocumentedTypes() throws IOException {
    Forms forms = new Forms();
    List<String> used =
        forms.ids().stream()
            .flatMap(id -> forms.form(id).fields().stream())
            .map(field -> field.type().json())
            .toList();

    assertThat(documented()).containsAll(used);
  }

  private static List<String> documented() throws IOException {
    return ROW.matcher(Files.readString(Path.of("README.md")))
        .results()
        .map(row -> row.group(1))
        .toList();
  }
}
