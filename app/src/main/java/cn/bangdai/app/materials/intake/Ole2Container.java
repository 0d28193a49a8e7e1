package cn.bangdai.app.materials.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A document in an OLE2 container (MS-CFB): reads the names in its directory and nothing else. WPS
 * and the old Office formats are told apart by them.
 */
final class Ole2Container {

  private static final Set<String> MACROS = Set.of("Macros", "_VBA_PROJECT_CUR", "_VBA_PROJECT");
  private static final int HEADER = 512;
  private static final int IN_HEADER = 109;
  private static final int MOST_SECTORS = 2_000;
  private static final int ENTRY = 128;

  private final Path path;

  Ole2Container(Path path) {
    this.path = path;
  }

  FileKind kind() throws IOException {
    Set<String> names;
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      names = new Directory(file).names();
    }
    if (names.stream().anyMatch(MACROS::contains)) {
      throw NotTaken.FILE_HAS_MACROS.found();
    }
    if (names.contains("WordDocument")) {
      return FileKind.WPS_TEXT;
    }
    if (names.contains("Workbook") || names.contains("Book")) {
      return FileKind.WPS_SHEET;
    }
    throw NotTaken.FILE_KIND.found();
  }

  private static final class Directory {

    private final RandomAccessFile file;
    private final ByteBuffer header;
    private final int sectorSize;

    Directory(RandomAccessFile file) throws IOException {
      this.file = file;
      this.header = read(0, HEADER);
      int shift = header.getShort(30);
      if (shift != 9 && shift != 12) {
        throw NotTaken.FILE_BROKEN.found();
      }
      this.sectorSize = 1 << shift;
    }

    Set<String> names() throws IOException {
      Set<String> names = new HashSet<>();
      int sector = header.getInt(48);
      for (int i = 0; sector >= 0; i++) {
        if (i == MOST_SECTORS) {
          throw NotTaken.FILE_BROKEN.found();
        }
        addNames(names, sector(sector));
        sector = next(sector);
      }
      return names;
    }

    private void addNames(Set<String> names, ByteBuffer entries) {
      for (int at = 0; at < sectorSize; at += ENTRY) {
        int length = entries.getShort(at + 64) - 2;
        if (length > 0 && length <= 62) {
          names.add(new String(entries.array(), at, length, StandardCharsets.UTF_16LE));
        }
      }
    }

    /** The sector after that one in its chain; negative at the end. */
    private int next(int sector) throws IOException {
      int perSector = sectorSize / 4;
      return sector(tableSector(sector / perSector)).getInt(sector % perSector * 4);
    }

    /** Where the n-th part of the allocation table lies: the first 109 are in the header. */
    private int tableSector(int n) throws IOException {
      if (n < IN_HEADER) {
        return header.getInt(76 + 4 * n);
      }
      int perSector = sectorSize / 4 - 1;
      int list = header.getInt(68);
      for (int skip = (n - IN_HEADER) / perSector; skip > 0; skip--) {
        list = sector(list).getInt(perSector * 4);
      }
      return sector(list).getInt((n - IN_HEADER) % perSector * 4);
    }

    private ByteBuffer sector(int n) throws IOException {
      if (n < 0) {
        throw NotTaken.FILE_BROKEN.found();
      }
      return read((n + 1L) * sectorSize, sectorSize);
    }

    private ByteBuffer read(long at, int length) throws IOException {
      byte[] bytes = new byte[length];
      file.seek(at);
      file.readFully(bytes);
      return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
  }
}
