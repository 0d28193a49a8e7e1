package cn.bangdai.app.materials.text;

import cn.bangdai.app.materials.intake.FileKind;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.WriteOutContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads one file and writes its words to standard output, in UTF-8. */
public final class ReadText {

  /** Exit code for a file that its parser can't read. */
  public static final int UNREADABLE = 10;

  /** Exit code for a file that asks for a password. */
  public static final int LOCKED = 11;

  private ReadText() {}

  /**
   * @param arguments path, {@link FileKind}, most characters
   */
  public static void main(String[] arguments) throws IOException {
    Writer out =
        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8);
    System.setOut(System.err);
    ProcessHandle.current()
        .parent()
        .ifPresent(parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    System.exit(
        read(
            Path.of(arguments[0]),
            FileKind.valueOf(arguments[1]),
            Integer.parseInt(arguments[2]),
            out));
  }

  private static int read(Path file, FileKind kind, int most, Writer out) throws IOException {
    try {
      ContentHandler words = new WriteOutContentHandler(out, most);
      if (kind == FileKind.OFD) {
        OfdText.read(file, words);
      } else {
        parse(file, kind, new BodyContentHandler(words));
      }
    } catch (EncryptedDocumentException locked) {
      return LOCKED;
    } catch (TikaException | SAXException | IOException | RuntimeException e) {
      if (!WriteLimitReachedException.isWriteLimitReached(e)) {
        return UNREADABLE;
      }
    }
    out.flush();
    return 0;
  }

  private static void parse(Path file, FileKind kind, ContentHandler words)
      throws IOException, SAXException, TikaException {
    try (TikaInputStream in = TikaInputStream.get(file)) {
      parser(kind).parse(in, words, new Metadata(), context());
    }
  }

  private static Parser parser(FileKind kind) {
    return switch (kind) {
      case PDF -> new PDFParser();
      case DOCX, XLSX -> new OOXMLParser();
      case WPS_TEXT, WPS_SHEET -> new OfficeParser();
      default -> throw new IllegalArgumentException("No words in " + kind);
    };
  }

  /** Words only: no recognition of pictures, nothing that is embedded. */
  private static ParseContext context() {
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    pdf.setExtractInlineImages(false);
    OfficeParserConfig office = new OfficeParserConfig();
    office.setUseSAXDocxExtractor(true);
    office.setExtractMacros(false);
    ParseContext context = new ParseContext();
    context.set(PDFParserConfig.class, pdf);
    context.set(OfficeParserConfig.class, office);
    context.set(EmbeddedDocumentExtractor.class, new Nothing());
    return context;
  }

  private static final class Nothing implements EmbeddedDocumentExtractor {

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream in, ContentHandler words, Metadata metadata, boolean outputHtml) {
      // Never asked for.
    }
  }
}
