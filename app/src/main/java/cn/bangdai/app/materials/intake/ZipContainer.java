package cn.bangdai.app.materials.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A document in a zip container. Unpacks every entry into nowhere, counting, so that nothing that
 * is larger than it looks ever reaches a parser.
 */
final class ZipContainer {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  private static final int MOST_ENTRIES = 5_000;
  private static final int LONGEST_COMMENT = 256;
  private static final int LONGEST_TYPES = 1 << 20;

  /** Text shrinks to a tenth, drawings to a fiftieth; far more is made to explode. */
  private static final int HIGHEST_RATIO = 200;

  private static final long SMALL = 1 << 20;

  private final Path file;
  private final FileLimits limits;
  private long inflated;
  private boolean ofd;
  private boolean macros;
  private String types = "";

  ZipContainer(Path file, FileLimits limits) {
    this.file = file;
    this.limits = limits;
  }

  FileKind kind() throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      if (zip.size() > MOST_ENTRIES) {
        throw NotTaken.FILE_INFLATES.found();
      }
      if (zip.getComment() != null && zip.getComment().length() > LONGEST_COMMENT) {
        throw NotTaken.FILE_HIDES_ANOTHER.found();
      }
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        look(zip, entries.nextElement());
      }
    } catch (ZipException | IllegalArgumentException broken) {
      throw NotTaken.FILE_BROKEN.found();
    }
    return decide();
  }

  private FileKind decide() {
    if (macros || types.contains("macroEnabled")) {
      throw NotTaken.FILE_HAS_MACROS.found();
    }
    if (ofd) {
      return FileKind.OFD;
    }
    if (types.contains(WORD)) {
      return FileKind.DOCX;
    }
    if (types.contains(SHEET)) {
      return FileKind.XLSX;
    }
    throw NotTaken.FILE_KIND.found();
  }

  private void look(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName();
    requireSafe(name);
    ofd |= name.equals("OFD.xml");
    macros |= name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin");
    try (InputStream in = zip.getInputStream(entry)) {
      if (name.equals("[Content_Types].xml")) {
        byte[] start = in.readNBytes(LONGEST_TYPES);
        types = new String(start, StandardCharsets.UTF_8);
        count(in, start.length, entry.getCompressedSize());
      } else {
        count(in, 0, entry.getCompressedSize());
      }
    }
  }

  /** Unpacked anywhere, a name must stay inside the folder. */
  private static void requireSafe(String name) {
    boolean up = ("/" + name + "/").contains("/../");
    boolean elsewhere = name.startsWith("/") || name.contains("\\") || name.contains(":");
    if (up || elsewhere || name.chars().anyMatch(Character::isISOControl)) {
      throw NotTaken.FILE_ENTRY_NAMES.found();
    }
  }

  private void count(InputStream in, long already, long packed) throws IOException {
    long size = already;
    inflated += already;
    byte[] nowhere = new byte[1 << 16];
    for (int n = in.read(nowhere); n >= 0; n = in.read(nowhere)) {
      size += n;
      inflated += n;
      boolean explodes = size > SMALL && size / Math.max(1, packed) > HIGHEST_RATIO;
      if (explodes || inflated > limits.maxInflated().toBytes()) {
        throw NotTaken.FILE_INFLATES.found();
      }
    }
  }
}
