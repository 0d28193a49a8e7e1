package cn.bangdai.app.catalogue.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.ResourceUtils;

/** Reads CSV files in UTF-8 and reports what can't be read instead of failing at the first. */
final class CsvReader {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setTrim(true).setIgnoreEmptyLines(true).get();

  private final ResourceLoader resources = new DefaultResourceLoader();
  private final Problems problems;

  CsvReader(Problems problems) {
    this.problems = problems;
  }

  /** The text of a file without byte order mark; empty when there is none, which is reported. */
  Optional<String> text(String location) {
    String file = fileName(location);
    try {
      byte[] bytes = resource(location).getContentAsByteArray();
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      problems.in(file, "不是 UTF-8 编码，请另存为 UTF-8 后再装载");
    } catch (IOException e) {
      problems.in(file, "文件找不到或读不了，请核对配置里写的位置");
    }
    return Optional.empty();
  }

  private Resource resource(String location) {
    return ResourceUtils.isUrl(location)
        ? resources.getResource(location)
        : new FileSystemResource(location);
  }

  static String fileName(String location) {
    return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf(':')) + 1);
  }

  /** The table, without the rows that have too few or too many columns; empty if unreadable. */
  Optional<CsvTable> table(String location) {
    String file = fileName(location);
    return text(location).flatMap(text -> parse(file, text));
  }

  /** The table if its header is this one; anything else is reported. */
  List<CsvRow> rows(String location, List<String> header) {
    Optional<CsvTable> table = table(location);
    if (table.isPresent() && !table.get().header().equals(header)) {
      problems.at(table.get().file(), 1, "表头应为 " + String.join(",", header));
      return List.of();
    }
    return table.map(CsvTable::rows).orElse(List.of());
  }

  private Optional<CsvTable> parse(String file, String text) {
    List<CsvRow> rows = new ArrayList<>();
    List<String> header = List.of();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord line : parser) {
        if (header.isEmpty()) {
          header = line.toList();
        } else if (line.size() == header.size()) {
          rows.add(new CsvRow(file, parser.getCurrentLineNumber(), byColumn(header, line)));
        } else {
          String reason = "应有 %d 列，实际有 %d 列".formatted(header.size(), line.size());
          problems.at(file, parser.getCurrentLineNumber(), reason);
        }
      }
    } catch (IOException | UncheckedIOException e) {
      problems.in(file, "不是有效的 CSV，请检查引号是否成对");
      return Optional.empty();
    }
    return Optional.of(new CsvTable(file, header, rows));
  }

  private static Map<String, String> byColumn(List<String> header, CSVRecord line) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), line.get(i));
    }
    return values;
  }
}
