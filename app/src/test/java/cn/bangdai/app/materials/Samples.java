package cn.bangdai.app.materials;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files as people send them, and as those do who mean no good. */
public final class Samples {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final String SHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

  /** The harmless file that every scanner knows. */
  public static final byte[] EICAR =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(StandardCharsets.US_ASCII);

  private Samples() {}

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      writing.to(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One page; the words in Latin letters. */
  public static byte[] pdf(String words) {
    return bytes(
        out -> {
          try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream text = new PDPageContentStream(document, page)) {
              text.beginText();
              text.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
              text.newLineAtOffset(50, 700);
              text.showText(words);
              text.endText();
            }
            document.save(out);
          }
        });
  }

  /** White, with a red corner at the upper left. */
  public static byte[] picture(String format, int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = image.createGraphics();
    paper.setColor(Color.WHITE);
    paper.fillRect(0, 0, width, height);
    paper.setColor(Color.RED);
    paper.fillRect(0, 0, width / 2, height / 2);
    paper.dispose();
    return bytes(out -> ImageIO.write(image, format, out));
  }

  /** A JPEG whose Exif says how the camera was held and where. */
  public static byte[] photograph(int width, int height, int orientation) {
    byte[] plain = picture("jpeg", width, height);
    byte[] exif =
        together(
            "Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1),
            ByteBuffer.allocate(22)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array(),
            "GPS 37.9".getBytes(StandardCharsets.US_ASCII));
    byte[] head =
        ByteBuffer.allocate(6)
            .put(plain, 0, 2)
            .putShort((short) 0xFFE1)
            .putShort((short) (exif.length + 2))
            .array();
    return together(head, exif, java.util.Arrays.copyOfRange(plain, 2, plain.length));
  }

  /** A PNG of a few bytes that says it is that large. */
  public static byte[] pngOf(int width, int height) {
    byte[] small = picture("png", 1, 1);
    ByteBuffer header = ByteBuffer.allocate(17).putInt(0x49484452).putInt(width).putInt(height);
    header.put(small, 24, 5);
    CRC32 crc = new CRC32();
    crc.update(header.array());
    return ByteBuffer.allocate(small.length)
        .put(small)
        .put(12, header.array())
        .putInt(29, (int) crc.getValue())
        .array();
  }

  public static byte[] heic() {
    return ByteBuffer.allocate(48)
        .putInt(24)
        .put("ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(24)
        .put("mdat".getBytes(StandardCharsets.ISO_8859_1))
        .array();
  }

  /** Entries in pairs of name and content. */
  public static byte[] zip(Object... entries) {
    return bytes(
        out -> {
          try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
              zip.putNextEntry(new ZipEntry(entries[i].toString()));
              zip.write(
                  entries[i + 1] instanceof byte[] content
                      ? content
                      : entries[i + 1].toString().getBytes(StandardCharsets.UTF_8));
              zip.closeEntry();
            }
          }
        });
  }

  private static String types(String part, String type) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Override PartName="%s" ContentType="%s"/></Types>
    """
        .formatted(part, type)
        .strip();
  }

  private static String relation(String part) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
    <Relationship Id="rId1" Target="%s"
     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
    </Relationships>
    """
        .formatted(part)
        .strip();
  }

  private static String document(String words) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
    <w:body><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>
    """
        .formatted(words)
        .strip();
  }

  /** A Word document; further entries in pairs. */
  public static byte[] docx(String words, Object... more) {
    Object[] whole = {
      "[Content_Types].xml", types("/word/document.xml", WORD),
      "_rels/.rels", relation("word/document.xml"),
      "word/document.xml", document(words)
    };
    Object[] all = java.util.Arrays.copyOf(whole, whole.length + more.length);
    System.arraycopy(more, 0, all, whole.length, more.length);
    return zip(all);
  }

  /** The container of a workbook, nothing in it. */
  public static byte[] xlsx() {
    return zip("[Content_Types].xml", types("/xl/workbook.xml", SHEET), "xl/workbook.xml", "<x/>");
  }

  /** A workbook with one sheet and these shared strings. */
  public static byte[] workbookWithStrings(String strings) {
    return bytes(
        out -> {
          try (var workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook()) {
            workbook.createSheet("x").createRow(0).createCell(0).setCellValue("x");
            var plain = new ByteArrayOutputStream();
            workbook.write(plain);
            replace(plain.toByteArray(), "xl/sharedStrings.xml", strings, out);
          }
        });
  }

  private static void replace(byte[] zip, String name, String content, ByteArrayOutputStream out)
      throws IOException {
    try (var in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(zip));
        ZipOutputStream copy = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        copy.putNextEntry(new ZipEntry(entry.getName()));
        copy.write(
            entry.getName().equals(name)
                ? content.getBytes(StandardCharsets.UTF_8)
                : in.readAllBytes());
        copy.closeEntry();
      }
    }
  }

  public static byte[] ofd(String words) {
    return zip(
        "OFD.xml",
        "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>",
        "Doc_0/Pages/Page_0/Content.xml",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:TextObject>
        <ofd:TextCode X="0" Y="0">%s</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:Page>
        """
            .formatted(words)
            .strip());
  }

  /** An OLE2 container with these streams. */
  public static byte[] ole2(String... streams) {
    return bytes(
        out -> {
          try (POIFSFileSystem container = new POIFSFileSystem()) {
            for (String stream : streams) {
              container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            }
            container.writeFilesystem(out);
          }
        });
  }

  /** A program for Windows, as far as its first bytes tell. */
  public static byte[] program() {
    return together(
        "MZ\u0090\0\u0003\0\0\0\u0004\0\0\0\u00ff\u00ff".getBytes(StandardCharsets.ISO_8859_1),
        new byte[46],
        new byte[] {0x40, 0, 0, 0},
        "PE\0\0".getBytes(StandardCharsets.ISO_8859_1),
        new byte[200]);
  }

  public static byte[] together(byte[]... parts) {
    return bytes(
        out -> {
          for (byte[] part : parts) {
            out.write(part);
          }
        });
  }
}
