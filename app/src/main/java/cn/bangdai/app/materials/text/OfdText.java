package cn.bangdai.app.materials.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.utils.XMLReaderUtils;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The words on the pages of an OFD document: its {@code TextCode} elements (GB/T 33190, 11.3). */
final class OfdText {

  private OfdText() {}

  static void read(Path file, ContentHandler words)
      throws IOException, SAXException, TikaException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      List<? extends ZipEntry> pages =
          zip.stream()
              .filter(entry -> entry.getName().endsWith("/Content.xml"))
              .sorted(
                  Comparator.comparingInt((ZipEntry e) -> e.getName().length())
                      .thenComparing(ZipEntry::getName))
              .toList();
      words.startDocument();
      for (ZipEntry page : pages) {
        try (InputStream in = zip.getInputStream(page)) {
          XMLReaderUtils.parseSAX(in, new Codes(words), new org.apache.tika.parser.ParseContext());
        }
      }
      words.endDocument();
    }
  }

  private static final class Codes extends DefaultHandler {

    private static final char[] LINE = {'\n'};

    private final ContentHandler words;
    private boolean inside;

    Codes(ContentHandler words) {
      this.words = words;
    }

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      inside = local.equals("TextCode");
    }

    @Override
    public void endElement(String uri, String local, String name) throws SAXException {
      if (inside) {
        words.characters(LINE, 0, 1);
      }
      inside = false;
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      if (inside) {
        words.characters(text, start, length);
      }
    }
  }
}
